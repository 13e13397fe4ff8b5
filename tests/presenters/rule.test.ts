import { expect, test } from 'vitest';
import { appliedMessage } from '../../lib/presenters/rule.ts';

test.each([
  [0, 0, 'No article had to be changed.'],
  [1, 0, '1 article marked as read.'],
  [0, 2, '2 articles saved.'],
  [1_200, 1, '1,200 articles marked as read. 1 article saved.'],
])('applied rule: %i marked as read, %i saved', (markedRead, saved, expected) => {
  expect(appliedMessage(markedRead, saved)).toBe(expected);
});
