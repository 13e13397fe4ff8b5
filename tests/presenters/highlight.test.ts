import { expect, test } from 'vitest';
import { formatChange } from '../../lib/i18n/format-change.ts';
import { highlightLabel, quoteToCopy } from '../../lib/presenters/highlight.ts';

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

test.each([
  ['unchanged', null, null, '“at 75 %”'],
  ['edited', { kind: 'edited', text: 'at 72 %' }, 'Was: “at 75 %”', '“at 72 %” (Was: “at 75 %”)'],
  ['removed', { kind: 'gone' }, 'No longer in the article', '“at 75 %” (No longer in the article)'],
] as const)(
  'highlight whose words are %s: label and copied quote',
  (_story, change, label, copied) => {
    const marked = { quote: { exact: 'at 75 %', prefix: '', suffix: '' }, moment: null };
    expect(formatChange(marked.quote.exact, change)).toBe(label);
    expect(quoteToCopy(marked, change)).toBe(copied);
  },
);
