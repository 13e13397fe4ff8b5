import { describe, expect, test } from 'vitest';
import { searchHighlights } from '../../../lib/app/search/highlight-search.ts';
import { newArticleNote } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { filterHighlights } from '../../../lib/highlight/highlight-filter.ts';
import type { HighlightFilter } from '../../../lib/highlight/highlight-list.ts';
import type { ListedArticle, ListedHighlight } from '../../../lib/highlight/highlight-order.ts';
import { writeHighlightTerms } from '../../../lib/highlight/highlight-terms.ts';
import { queryErrorMessages } from '../../../lib/presenters/search.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const now = Date.UTC(2026, 10, 24, 12);

function listed(
  id: string,
  exact: string,
  fields: Partial<Highlight> = {},
  article: Partial<ListedArticle> | null = null,
): ListedHighlight {
  const made = highlight(id, { quote: { exact, prefix: '', suffix: '' }, title: 'Tin', ...fields });
  const stored = article && { id: 1, title: 'Tin', kind: 'news' as const, hash: 'h', ...article };
  return { highlight: made, article: stored, change: null };
}

const all: ListedHighlight[] = [
  listed('permit', 'Ore can be bought', {
    color: 2,
    tags: ['permits'],
    createdAt: Date.UTC(2026, 0, 31),
  }),
  listed('price', 'at a price of its own', {
    note: 'Préfet, says who?',
    tags: ['Price list'],
    author: 'The mining desk',
    createdAt: Date.UTC(2026, 1, 1),
  }),
  listed('episode', 'Magnets', { createdAt: now }, { title: 'Rare earth news', kind: 'podcast' }),
  {
    ...listed('edited', 'The rare and the earth', { createdAt: now }),
    change: { kind: 'edited', text: 'They are leased' },
  },
  {
    article: null,
    change: null,
    highlight: {
      ...newArticleNote('note', highlight('', { title: 'Tin' })),
      note: 'Weak sources',
      createdAt: now,
    },
  },
];

const found = (query: string): string[] => {
  const { matches } = searchHighlights(query, now);
  return all.filter(matches).map((each) => each.highlight.id);
};

test('a filter of highlights: its terms find what it leaves', () => {
  const kinds = [null, 'news', 'podcast'] as const;
  for (const colors of [[], [1], [2], [1, 2], [3, 4]] satisfies HighlightFilter['colors'][])
    for (const tags of [[], ['permits'], ['Price list']])
      for (const kind of kinds)
        for (const changed of [false, true]) {
          const filter = { colors, tags, kind, changed };
          const terms = writeHighlightTerms(filter);
          if (terms === '') continue;
          const left = filterHighlights(all, filter, () => true, null);
          const ids = left.map((each) => each.highlight.id);
          expect([terms, found(terms)]).toEqual([terms, ids]);
        }
});

describe('a search of highlights', () => {
  test.each([
    ['BOUGHT ', ['permit']],
    ['buys bought ', []],
    ['prefet ', ['price']],
    ['price permit ', []],
    // The words may be in different texts, and in any form.
    ['prices mining ', ['price']],
    ['magnet ', ['episode']],
    ['lease ', ['edited']],
    ['"the rare" ', ['edited']],
    ['source ', ['note']],
    // The last word is still being typed.
    ['magn', ['episode']],
    ['magn ', []],
    ['magn* ', ['episode']],
    ['tag:perm* ', ['permit']],
    ['"magn', ['episode']],
    ['"rare earth" ', ['episode']],
    ['rare earth ', ['episode', 'edited']],
    ['rare -news ', ['edited']],
    ['ore OR magnet ', ['permit', 'episode']],
    ['(ore OR magnet) -bought ', ['episode']],
    ['title:earth ', ['episode']],
    ['title:tin rare ', ['edited']],
    ['author:"mining desk" ', ['price']],
    ['tag:"price list" ', ['price']],
    ['#permits ', ['permit']],
    ['note:say ', ['price']],
    ['note:price ', []],
    ['tag:perm', ['permit']],
    ['note:sa', ['price']],
    ['is:changed ', ['edited']],
    ['is:podcast ', ['episode']],
    ['-is:podcast magnet ', []],
    ['before:2026-02 ', ['permit']],
    ['on:2026-02-01 ', ['price']],
    ['after:7d ', ['episode', 'edited', 'note']],
    ['', ['permit', 'price', 'episode', 'edited', 'note']],
  ])('%j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test.each([
    ['category:mining ore ', 'category:mining doesn’t work in My highlights.', ['permit']],
    ['highlights:ore ', 'highlights:ore doesn’t work in My highlights.', []],
    ['-source:"a b" ore ', 'source:"a b" doesn’t work in My highlights.', ['permit']],
    ['is:unread ', 'is:unread doesn’t work in My highlights.', []],
    ['ore is:blue ', 'is:blue doesn’t work in My highlights.', ['permit']],
    ['color:red ', 'color:red isn’t a known value.', []],
    ['is:po', 'is: needs a value.', ['permit', 'price', 'episode', 'edited', 'note']],
    ['ink:red ', 'ink: isn’t a search operator.', []],
    ['ore title: ', 'title: needs a value.', ['permit']],
    ['ore after:yesterday ', 'after:yesterday isn’t a date.', ['permit']],
  ])('%j is a mistake in its place, and the rest works', (text, message, expected) => {
    const { errors } = searchHighlights(text, now).query;
    expect(queryErrorMessages(errors, text)).toEqual([message]);
    expect(found(text)).toEqual(expected);
  });

  test('marks what is asked for, not what is excluded', () => {
    const { finder } = searchHighlights('magnet "rare earth" title:news -tin ear', now);
    const marked = (text: string, field: 'body' | 'title') =>
      finder.hitsIn(text, field).map(({ start, end }) => text.slice(start, end));
    const text = 'Magnets, rare earth news, earlier tin';
    expect(marked(text, 'body')).toEqual(['Magnets', 'rare earth', 'earlier']);
    expect(marked(text, 'title')).toEqual(['Magnets', 'rare earth', 'news', 'earlier']);
  });

  test('takes time linear in the texts', () => {
    const { matches } = searchHighlights('"a a a b" rare (earth OR magnet) -tin ', now);
    const input = (size: number) => listed('long', 'a '.repeat(size));
    expect(growthExponent(input, matches)).toBeLessThan(linearGrowth);
  });
});
