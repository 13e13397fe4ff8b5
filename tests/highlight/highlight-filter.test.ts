import { describe, expect, test } from 'vitest';
import { newArticleNote } from '../../lib/highlight/article-note.ts';
import { filterHighlights, filterOptions } from '../../lib/highlight/highlight-filter.ts';
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

const anyWords = () => true;

const shown = (filter: Partial<HighlightFilter>, held: string | null = null) =>
  filterHighlights(all, { ...unfiltered, ...filter }, anyWords, held)
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
    ['matches all criteria at once', { colors: [1, 2], tags: ['permits'] }, 'permit'],
  ])('%s', (_case, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  test('matches those that the publisher has changed', () => {
    const filter = { ...unfiltered, changed: true };
    const found = filterHighlights(changed, filter, anyWords, null);
    expect(found.map((each) => each.highlight.id)).toEqual(['permit', 'gone']);
    expect(filterOptions(changed).changes).toEqual([{ value: 'changed', count: 2 }]);
  });

  test('matches those that a search finds', () => {
    const isPodcast = ({ article }: ListedHighlight) => article?.kind === 'podcast';
    const found = filterHighlights(all, unfiltered, isPodcast, 'gone');
    expect(found.map((each) => each.highlight.id)).toEqual(['both', 'gone']);
  });

  test('keeps the highlight whose note is being edited', () => {
    expect(shown({ colors: [3] }, 'price')).toBe('price both');
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
    filterHighlights(listed, { ...unfiltered, ...filter }, anyWords, null)
      .map((each) => each.highlight.id)
      .includes('note');

  test('leaves them out of every color', () => {
    expect(found({})).toBe(true);
    expect(found({ colors: [note.color] })).toBe(false);
    const count = (rows: typeof listed) =>
      filterOptions(rows).colors.reduce((sum, each) => sum + each.count, 0);
    expect(count(listed)).toBe(count(all));
  });
});
