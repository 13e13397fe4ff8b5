import { describe, expect, test } from 'vitest';
import {
  filterHighlights,
  filterOptions,
  type HighlightFilter,
  isFiltered,
  toSearchable,
  unfiltered,
} from '../../lib/highlight/highlight-filter.ts';
import type { FiledHighlight } from '../../lib/highlight/highlight-order.ts';
import { highlight } from '../support/highlights.ts';

const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });

const all: FiledHighlight[] = [
  {
    highlight: highlight('permit', { ...quote('Ore can be bought'), color: 2, tags: ['permits'] }),
    article: { id: 1, title: 'Separation permits', kind: 'news' },
  },
  {
    highlight: highlight('price', { ...quote('at a price'), note: 'Préfet?', tags: ['price'] }),
    article: { id: 1, title: 'Separation permits', kind: 'news' },
  },
  {
    highlight: highlight('both', { color: 3, tags: ['price', 'permits'] }),
    article: { id: 2, title: 'The episode', kind: 'podcast' },
  },
  { highlight: highlight('gone', { title: 'An old one', color: 2 }), article: null },
];

const shown = (filter: Partial<HighlightFilter>, held: string | null = null) =>
  filterHighlights(toSearchable(all), { ...unfiltered, ...filter }, held)
    .map((each) => each.highlight.id)
    .join(' ');

describe('my highlights are narrowed', () => {
  test.each<[string, Partial<HighlightFilter>, string]>([
    ['by nothing', {}, 'permit price both gone'],
    ['by a color', { colors: [2] }, 'permit gone'],
    ['by either of two colors', { colors: [2, 3] }, 'permit both gone'],
    ['by a tag', { tags: ['price'] }, 'price both'],
    ['by two tags, of which they must have both', { tags: ['price', 'permits'] }, 'both'],
    ['by a tag that is spelled otherwise', { tags: ['PRICE'] }, 'price both'],
    ['by a kind, which is not known of what is stored no more', { kind: 'news' }, 'permit price'],
    ['by a word of the quote', { words: 'BOUGHT' }, 'permit'],
    ['by a word of the note, without its accent', { words: 'prefet' }, 'price'],
    ['by a word of a tag', { words: 'permits' }, 'permit price both'],
    ['by a word of the title', { words: 'episode' }, 'both'],
    ['by a word of the title that was kept', { words: 'old' }, 'gone'],
    ['by words that must all occur, wherever', { words: 'separation price' }, 'price'],
    ['not by words that run from one text into the next', { words: 'boughtpermits' }, ''],
    ['by all of it at once', { colors: [1, 2], tags: ['permits'], words: 'ore' }, 'permit'],
  ])('%s', (_story, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  test('but the one at which the reader is writing stays', () => {
    expect(shown({ colors: [3] }, 'price')).toBe('price both');
  });

  test('only where something can be left out by it', () => {
    expect(isFiltered(unfiltered)).toBe(false);
    expect(isFiltered({ ...unfiltered, words: '  ' })).toBe(false);
    expect(isFiltered({ ...unfiltered, words: 'a' })).toBe(true);
    expect(isFiltered({ ...unfiltered, kind: 'report' })).toBe(true);
  });
});

describe('what they can be narrowed to', () => {
  test('is counted, the tags by how often they are used', () => {
    expect(filterOptions(all)).toEqual({
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

  test('counts a tag once, though it is spelled in two ways', () => {
    const tagged = (tag: string): FiledHighlight => ({
      highlight: highlight(tag, { tags: [tag] }),
      article: null,
    });
    const { tags } = filterOptions(['Rare Earths', 'rareearths', 'Oxide'].map(tagged));
    expect(tags).toEqual([
      { value: 'Rare Earths', count: 2 },
      { value: 'Oxide', count: 1 },
    ]);
  });
});
