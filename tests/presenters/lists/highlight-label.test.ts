import { expect, test } from 'vitest';
import { highlightLabel } from '../../../lib/presenters/lists/highlight-label.ts';

const moment = { start: 75, end: null };

test.each([
  ['its words, on one line', 'Ore can\nbe  bought', null, 'Ore can be bought'],
  ['the beginning of many', `${'word '.repeat(12)}and more`, null, `${'word '.repeat(12).trim()}…`],
  ['as many as there is room for', 'w'.repeat(60), null, 'w'.repeat(60)],
  ['its time where it has no words', '', moment, 'Moment at 1:15'],
])('a highlight goes by %s', (_story, exact, at, expected) => {
  const quote = { exact, prefix: '', suffix: '' };
  expect(highlightLabel({ quote, moment: at })).toBe(expected);
});
