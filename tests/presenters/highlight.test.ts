import { expect, test } from 'vitest';
import { highlightLabel } from '../../lib/presenters/highlight.ts';

const moment = { start: 75, end: null };

test.each([
  ['its text on one line', 'Ore can\nbe  bought', null, 'Ore can be bought'],
  [
    'the start of a long text',
    `${'word '.repeat(12)}and more`,
    null,
    `${'word '.repeat(12).trim()}…`,
  ],
  ['the whole text when it just fits', 'w'.repeat(60), null, 'w'.repeat(60)],
  ['its time when it has no text', '', moment, 'Moment at 1:15'],
])('highlight label: is %s', (_story, exact, at, expected) => {
  const quote = { exact, prefix: '', suffix: '' };
  expect(highlightLabel({ quote, moment: at })).toBe(expected);
});
