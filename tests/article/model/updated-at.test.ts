import { expect, test } from 'vitest';
import { updatedAt } from '../../../lib/article/model/updated-at.ts';
import { day, minute } from '../../../lib/time.ts';

test.each([
  ['never changed', null, null, null],
  ['the publisher says so', 10 * day, null, 10 * day],
  ['we saw it change', null, 12 * day, 12 * day],
  ['the later of both', 10 * day, 12 * day, 12 * day],
  ['modified while it was being published', 9 * day + minute / 2, null, null],
  ['modified before it was published', 8 * day, null, null],
])('%s', (_story, modifiedAt, changedAt, expected) => {
  expect(updatedAt({ publishedAt: 9 * day, modifiedAt, changedAt })).toBe(expected);
});

test('without a date of publication any change counts', () => {
  expect(updatedAt({ publishedAt: null, modifiedAt: 3 * day, changedAt: null })).toBe(3 * day);
});
