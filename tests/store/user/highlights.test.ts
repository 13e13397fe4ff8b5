import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newArticleNote } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import {
  articleIdsIn,
  type ListedHighlight,
  sortHighlights,
} from '../../../lib/highlight/highlight-order.ts';
import { articlesByUrl } from '../../../lib/store/articles/articles.ts';
import { db, guards } from '../../../lib/store/db/database.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { updateView } from '../../../lib/store/lists/views.ts';
import { firstHighlights } from '../../../lib/store/user/first-highlights.ts';
import { allHighlights, countHighlights } from '../../../lib/store/user/highlight-lists.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const [ore, magnets] = [storedArticle(1, 'ore'), storedArticle(2, 'magnets')];
const earlier = 'https://rareearthexchanges.com/news/ore-as-it-was/';
const gone = 'https://rareearthexchanges.com/news/gone/';

beforeEach(async () => {
  await db.articles.bulkPut([ore, magnets]);
  await db.aliases.put({ alias: earlier, articleId: 1 });
  await db.highlights.bulkPut([
    highlight('a', { url: ore.url }),
    highlight('b', { url: earlier }),
    highlight('c', { url: magnets.url }),
    highlight('d', { url: gone }),
  ]);
});

describe('highlights', () => {
  test('are counted per article, whichever of its addresses they were made under', async () => {
    expect(await countHighlights()).toEqual({
      total: 4,
      byArticle: new Map([
        [1, { highlights: 2, hasNote: false }],
        [2, { highlights: 1, hasNote: false }],
      ]),
    });
  });

  test('are counted again after one is written', async () => {
    const totals: number[] = [];
    const counting = liveQuery(countHighlights).subscribe(({ total }) => totals.push(total));
    await vi.waitFor(() => expect(totals).toEqual([4]));
    await db.highlights.put(highlight('e', { url: ore.url }));
    await vi.waitFor(() => expect(totals).toEqual([4, 5]));
    counting.unsubscribe();
  });

  test('are counted without the note on an article', async () => {
    await db.highlights.bulkPut([
      newArticleNote('e', { ...highlight('e', { url: ore.url }), createdAt: 0 }),
    ]);
    const { total, byArticle } = await countHighlights();
    expect([total, byArticle.get(1)]).toEqual([5, { highlights: 2, hasNote: true }]);
  });

  test('have equal list and summary counts', async () => {
    const { total, byArticle } = await countHighlights();
    const rows = await allHighlights();
    const articles = await articlesByUrl(rows.map(({ url }) => url));
    const listed = rows.map(
      (row): ListedHighlight => ({
        highlight: row,
        article: articles.get(row.url) ?? null,
        change: null,
      }),
    );
    expect(listed.length).toBe(total);
    expect(articleIdsIn(sortHighlights(listed, 'date')).sort()).toEqual(
      [...byArticle.keys()].sort(),
    );
    expect(articles.get(earlier)?.title).toBe(ore.title);
    expect(articles.has(gone)).toBe(false);
  });

  test('belong to the article that has the address now, not to an earlier one', async () => {
    await db.aliases.put({ alias: magnets.url, articleId: 1 });
    expect((await countHighlights()).byArticle).toEqual(
      new Map([
        [1, { highlights: 2, hasNote: false }],
        [2, { highlights: 1, hasNote: false }],
      ]),
    );
  });
});

describe('My highlights view', () => {
  const shown = {
    order: 'date',
    terms: 'color:2 tag:permits',
    search: 'desk',
    selected: 'a',
    top: { row: 'a', offset: -12 },
  } as const;

  test('is kept per window, and a new window starts with the last one', async () => {
    const highlights = { ...shown, terms: 'color:2 tag:x' };
    await updateView('panel:1', { list: 'myHighlights', highlights }, 100);
    expect(await readView('panel:2')).toMatchObject({ list: 'myHighlights', highlights });
  });

  test.each<[string, object, boolean]>([
    ['as written by the app', shown, true],
    ['without a filter', { ...shown, terms: '', search: '', selected: null, top: null }, true],
    ['with an unknown order', { ...shown, order: 'color' }, false],
    ['with no terms', { ...shown, terms: undefined }, false],
    ['with a search that is no text', { ...shown, search: 7 }, false],
    ['with an invalid position', { ...shown, top: 7 }, false],
  ])('is validated by its guard: %s', async (_story, highlights, isSound) => {
    const row = { ...(await readView('panel:1')), highlights };
    expect(guards.views(row)).toBe(isSound);
  });
});

describe('the beginning of the list of all highlights', () => {
  const listed = async (rows: readonly Highlight[]) => {
    const articles = await articlesByUrl(rows.map(({ url }) => url));
    return rows.map(
      (row): ListedHighlight => ({
        highlight: row,
        article: articles.get(row.url) ?? null,
        change: null,
      }),
    );
  };
  const ids = (rows: readonly ListedHighlight[]) => rows.map(({ highlight: { id } }) => id);

  test.each(['article', 'date'] as const)('is that of the whole list by %s', async (order) => {
    const random = seededRandom(7);
    const pick = (count: number) => Math.floor(random() * count);
    await db.highlights.bulkPut(
      Array.from({ length: 120 }, (_, at) =>
        highlight(`many-${at}`, {
          url: `https://rareearthexchanges.com/news/story-${pick(20)}/`,
          createdAt: 10_000 + ((at * 37) % 120),
        }),
      ),
    );
    const all = sortHighlights(await listed(await allHighlights()), order);
    const { rows, total } = await firstHighlights(order, 30, undefined);
    const first = sortHighlights(await listed(rows), order);
    expect(total).toBe(124);
    expect(first.length).toBeGreaterThanOrEqual(30);
    expect(first.length).toBeLessThan(total);
    expect(ids(first)).toEqual(ids(all).slice(0, first.length));
  });
});
