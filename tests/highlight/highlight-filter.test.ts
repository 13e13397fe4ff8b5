import { describe, expect, test } from 'vitest';
import { newArticleNote } from '../../lib/highlight/article-note.ts';
import {
  filterHighlights,
  filterOptions,
  isFiltered,
  toSearchable,
} from '../../lib/highlight/highlight-filter.ts';
import { type HighlightFilter, unfiltered } from '../../lib/highlight/highlight-list.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { highlight } from '../support/builders/highlights.ts';

const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });

const all: ListedHighlight[] = [
  {
    highlight: highlight('permit', { ...quote('Ore can be bought'), color: 2, tags: ['permits'] }),
    article: { id: 1, title: 'Separation permits', kind: 'news', hash: 'h' },
    change: null,
  },
  {
    highlight: highlight('price', { ...quote('at a price'), note: 'Préfet?', tags: ['price'] }),
    article: { id: 1, title: 'Separation permits', kind: 'news', hash: 'h' },
    change: null,
  },
  {
    highlight: highlight('both', { color: 3, tags: ['price', 'permits'] }),
    article: { id: 2, title: 'The episode', kind: 'podcast', hash: 'h' },
    change: null,
  },
  { highlight: highlight('gone', { title: 'An old one', color: 2 }), article: null, change: null },
];

const changed: ListedHighlight[] = [
  { ...all[0], change: { kind: 'edited', text: 'Ore can be leased' } } as ListedHighlight,
  ...all.slice(1, 3),
  { ...all[3], change: { kind: 'gone' } } as ListedHighlight,
];

const shown = (filter: Partial<HighlightFilter>, held: string | null = null) =>
  filterHighlights(toSearchable(all), { ...unfiltered, ...filter }, held)
    .map((each) => each.highlight.id)
    .join(' ');

describe('highlight filter', () => {
  test.each<[string, Partial<HighlightFilter>, string]>([
    ['matches all if it is empty', {}, 'permit price both gone'],
    ['matches a color', { colors: [2] }, 'permit gone'],
    ['matches either of two colors', { colors: [2, 3] }, 'permit both gone'],
    ['matches a tag', { tags: ['price'] }, 'price both'],
    ['matches highlights with both of two tags', { tags: ['price', 'permits'] }, 'both'],
    ['matches another spelling of a tag', { tags: ['PRICE'] }, 'price both'],
    [
      'matches a kind, which is unknown for articles no longer stored',
      { kind: 'news' },
      'permit price',
    ],
    ['matches a word of the quote', { words: 'BOUGHT' }, 'permit'],
    ['matches a word of the note without its accent', { words: 'prefet' }, 'price'],
    ['matches a word of a tag', { words: 'permits' }, 'permit price both'],
    ['matches a word of the title', { words: 'episode' }, 'both'],
    ['matches a word of the stored title', { words: 'old' }, 'gone'],
    ['matches words in different texts if all occur', { words: 'separation price' }, 'price'],
    ['does not match across two texts', { words: 'boughtpermits' }, ''],
    ['matches all criteria at once', { colors: [1, 2], tags: ['permits'], words: 'ore' }, 'permit'],
  ])('%s', (_case, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  test('matches those that the publisher has changed, by their words before and now', () => {
    const among = (filter: Partial<HighlightFilter>) =>
      filterHighlights(toSearchable(changed), { ...unfiltered, ...filter }, null)
        .map((each) => each.highlight.id)
        .join(' ');
    expect(among({ changed: true })).toBe('permit gone');
    expect(among({ words: 'leased' })).toBe('permit');
    expect(among({ words: 'bought' })).toBe('permit');
    expect(filterOptions(changed).changes).toEqual([{ value: 'changed', count: 2 }]);
  });

  test('keeps the highlight whose note is being edited', () => {
    expect(shown({ colors: [3] }, 'price')).toBe('price both');
  });

  test('is offered only if it excludes something', () => {
    expect(isFiltered(unfiltered)).toBe(false);
    expect(isFiltered({ ...unfiltered, words: '  ' })).toBe(false);
    expect(isFiltered({ ...unfiltered, words: 'a' })).toBe(true);
    expect(isFiltered({ ...unfiltered, kind: 'report' })).toBe(true);
    expect(isFiltered({ ...unfiltered, changed: true })).toBe(true);
  });
});

describe('highlight filter options', () => {
  test('are counted, with the most frequent tags first', () => {
    expect(filterOptions(all)).toEqual({
      changes: [],
      colors: [
        { value: 1, count: 1 },
        { value: 2, count: 2 },
        { value: 3, count: 1 },
      ],
      kinds: [
        { value: 'news', count: 2 },
        { value: 'podcast', count: 1 },
      ],
      tags: [
        { value: 'permits', count: 2 },
        { value: 'price', count: 2 },
      ],
    });
  });

  test('count two spellings of a tag once', () => {
    const tagged = (tag: string): ListedHighlight => ({
      highlight: highlight(tag, { tags: [tag] }),
      article: null,
      change: null,
    });
    const { tags } = filterOptions(['Rare Earths', 'rareearths', 'Oxide'].map(tagged));
    expect(tags).toEqual([
      { value: 'Rare Earths', count: 2 },
      { value: 'Oxide', count: 1 },
    ]);
  });
});

describe('filter of notes on articles', () => {
  const note = { ...newArticleNote('note', highlight('')), note: 'Weak sources' };
  const listed = [...all, { highlight: note, article: null, change: null }];
  const found = (filter: Partial<HighlightFilter>) =>
    filterHighlights(toSearchable(listed), { ...unfiltered, ...filter }, null)
      .map((each) => each.highlight.id)
      .includes('note');

  test('finds their words and leaves them out of every color', () => {
    expect(found({})).toBe(true);
    expect(found({ words: 'SOURCES' })).toBe(true);
    expect(found({ colors: [note.color] })).toBe(false);
    const count = (rows: typeof listed) =>
      filterOptions(rows).colors.reduce((sum, each) => sum + each.count, 0);
    expect(count(listed)).toBe(count(all));
  });
});
