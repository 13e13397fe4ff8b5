import { expect, test } from 'vitest';
import { formatChange } from '../../lib/i18n/format-change.ts';
import { formatLongDate } from '../../lib/i18n/format-date.ts';
import {
  colorName,
  createInLabel,
  highlightedMessage,
  highlightLabel,
  highlightPositionMessage,
  quoteSourceLines,
  quoteToCopy,
  recoloredMessage,
  recolorLabel,
  shownHighlightsLabel,
} from '../../lib/presenters/highlight.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { ColorNames } from '../../lib/settings.ts';

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

test.each<[string, string | null, string[]]>([
  [
    'none',
    null,
    [
      'Green',
      'Highlight in green',
      'Change color to green',
      'Highlighted in green',
      'Color changed to green',
      'Highlight 1 of 3, green: at 75 %',
    ],
  ],
  [
    'one of the user’s',
    ' Claim ',
    [
      'Claim',
      'Highlight as Claim',
      'Change color to Claim',
      'Highlighted as Claim',
      'Color changed to Claim',
      'Highlight 1 of 3, Claim: at 75 %',
    ],
  ],
])('a color whose name is %s is called by it everywhere', (_story, colorName2, expected) => {
  const names: ColorNames = { ...defaultSettings, colorName2 };
  expect([
    colorName(2, names),
    createInLabel(2, names),
    recolorLabel(2, names),
    highlightedMessage(2, names),
    recoloredMessage(2, names),
    highlightPositionMessage(1, 3, { color: 2, note: '' }, 'at 75 %', names),
  ]).toEqual(expected);
  expect(colorName(3, names)).toBe('Red');
});

test.each([
  ['author and date', 'The Editors', 0, `By the Editors · REEx · ${formatLongDate(0)}`],
  ['the publisher alone', null, null, 'REEx'],
])('copied quote: is attributed to %s, below the title', (_story, author, publishedAt, line) => {
  expect(quoteSourceLines({ title: 'Scrap', author, publishedAt }, 'REEx')).toBe(`Scrap\n${line}`);
});

test.each([
  ['highlights alone', false, '3 highlights', '1 of 3 highlights'],
  ['notes on articles, too', true, '3 highlights and notes', '1 of 3 highlights and notes'],
])('My highlights: is counted by what is in it: %s', (_story, hasNotes, all, narrowed) => {
  expect(shownHighlightsLabel(3, 3, hasNotes)).toBe(all);
  expect(shownHighlightsLabel(1, 3, hasNotes)).toBe(narrowed);
});
