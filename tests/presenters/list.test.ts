import { expect, test } from 'vitest';
import {
  changeKindsLabel,
  eyebrow,
  listPositionLabel,
  rowDuration,
  rowLabel,
} from '../../lib/presenters/list.ts';

test.each([
  ['news with categories', 'news', ['Policy', 'Europe', 'Magnets'], 'Policy', 'Policy · Europe'],
  ['news without categories', 'news', [], null, ''],
  ['a podcast', 'podcast', ['Recycling'], 'Podcast', 'Podcast · Recycling'],
  ['a podcast in the category Podcast', 'podcast', ['Podcast'], 'Podcast', 'Podcast'],
  ['a stock report', 'report', ['Markets'], 'Stock report', 'Stock report · Markets'],
] as const)('row label and eyebrow: %s', (_story, kind, categories, label, above) => {
  const article = { kind, categories: [...categories] };
  expect(rowLabel(article)).toBe(label);
  expect(eyebrow(article)).toBe(above);
});

test('change kinds: are listed in their fixed order', () => {
  expect(changeKindsLabel(['figures', 'keyPoints', 'words'])).toBe('figures, Highlights, wording');
  expect(changeKindsLabel([])).toBeNull();
});

const enclosure = (seconds?: number) => ({
  url: 'https://rareearthexchanges.com/54.mp3',
  type: 'audio/mpeg',
  length: 1,
  ...(seconds !== undefined && { seconds }),
});

test.each([
  [{ minutes: 4, enclosure: null }, '4 min'],
  [{ minutes: 4, enclosure: enclosure() }, '4 min'],
  [{ minutes: 4, enclosure: enclosure(2_960) }, '49 min'],
  [{ minutes: 4, enclosure: enclosure(20) }, '1 min'],
])('row duration: %j takes %s', (article, expected) => {
  expect(rowDuration(article)).toBe(expected);
});

test.each([
  ['unread', false, '4 of 19 unread'],
  ['unread', true, '4 of 19'],
  ['saved', false, '4 of 19 saved'],
  ['changed', false, '4 of 19'],
  ['recentlyRead', false, '4 of 19'],
] as const)(
  'position in a list: %s, with read rows that stayed: %s',
  (name, hasReadRows, label) => {
    expect(listPositionLabel({ name, total: 19, hasReadRows }, 4)).toBe(label);
  },
);
