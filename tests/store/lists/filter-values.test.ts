import { describe, expect, test, vi } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { countFacets } from '../../../lib/store/lists/count-facets.ts';
import { readFacets, storeFacets } from '../../../lib/store/lists/filter-values.ts';
import type { ArticleListName, CountedFacet } from '../../../lib/store/rows/views.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { damageRow } from '../../support/database/damage-row.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { countReads } from '../../support/database/table-reads.ts';

const lists = [
  'all',
  'unread',
  'saved',
  'changed',
  'recentlyRead',
] as const satisfies ArticleListName[];

const everyList = Object.keys({
  all: true,
  unread: true,
  saved: true,
  watch: true,
  mentions: true,
  changed: true,
  recentlyRead: true,
} satisfies Record<ArticleListName, true>) as ArticleListName[];

/** Articles with a few values of every facet. Two thirds are unread, two thirds saved and two thirds edited. */
async function store(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  await db.articles.bulkPut(
    ids.map((id) =>
      storedArticle(id, `article-${id}`, {
        sortAt: id * hour,
        kind: id % 10 === 0 ? 'podcast' : 'news',
        author: [null, 'The editors', 'The mining desk', 'The policy desk'][id % 4] ?? null,
        categories: id % 5 === 0 ? [] : ['Magnets', `Category ${id % 7}`],
        sources: id % 2 === 0 ? [`source-${id % 30}.example`, 'sec.gov'] : [],
        changedAt: id % 3 === 0 ? null : id * hour,
        changes: id % 3 === 0 ? [] : ['words'],
      }),
    ),
  );
  const unread = ids.filter((id) => id % 3 !== 1);
  await db.unread.bulkPut(unread.map((id) => ({ articleId: id, listedAt: id * hour })));
  const saved = ids.filter((id) => id % 3 !== 2);
  await db.saved.bulkPut(
    saved.map((id) => ({
      articleId: id,
      savedAt: id * hour,
      ...(id % 4 === 0 ? { tags: ['price', `tag ${id % 16}`] } : {}),
    })),
  );
  await db.lastRead.bulkPut(ids.map((id) => ({ articleId: id, hash: 'h', at: id * hour })));
  await db.highlights.bulkPut(
    [2, 5, 6].map((id) => {
      const { url } = storedArticle(id, `article-${id}`);
      return highlight(`h${id}`, { url, tags: ['Price', 'to do'] });
    }),
  );
}

const never = new AbortController().signal;

async function counted(
  name: ArticleListName,
  signal = never,
  articlesAtOnce?: number,
): Promise<CountedFacet[]> {
  const facets: CountedFacet[] = [];
  for await (const facet of countFacets(name, signal, articlesAtOnce)) facets.push(facet);
  return facets;
}

const category = (...values: CountedFacet['values']): CountedFacet => ({ by: 'category', values });

describe('the filters of a list', () => {
  test('are counted as the list is narrowed by each, most frequent first', async () => {
    await store(240);
    for (const name of lists) {
      const rows = await db.articles.bulkGet([...(await listIds(name))]);
      const facets = await counted(name);
      const kinds = facets.map(({ by }) => by);
      expect(kinds, name).toEqual(['tag', 'kind', 'category', 'author', 'source']);
      for (const { by, values } of facets) {
        for (const { value, count } of values) {
          const { length } = await listIds(name, { by, value });
          expect([name, by, value, length]).toEqual([name, by, value, count]);
        }
        const counts = values.map(({ count }) => count);
        expect(counts, name).toEqual(counts.toSorted((one, other) => other - one));
      }
      const names = (by: string) =>
        facets
          .find((each) => each.by === by)
          ?.values.map(({ value }) => value)
          .sort();
      const inRows = (values: readonly (string | null | undefined)[]) =>
        [...new Set(values.filter((value) => typeof value === 'string'))].sort();
      expect(names('kind'), name).toEqual(inRows(rows.map((row) => row?.kind)));
      expect(names('author'), name).toEqual(inRows(rows.map((row) => row?.author)));
      expect(names('category'), name).toEqual(inRows(rows.flatMap((row) => row?.categories)));
      expect(names('source'), name).toEqual(inRows(rows.flatMap((row) => row?.sources)));
    }
  });

  test('are the same however many articles are counted at once', async () => {
    await store(120);
    // Articles with the same time must not be separated.
    for (const id of [30, 31, 32, 33])
      await db.table('articles').update(id, { listedAt: 30 * hour });
    for (const name of lists) {
      const whole = await counted(name);
      for (const atOnce of [1, 7, 30, 119, 120])
        expect(await counted(name, never, atOnce), name).toEqual(whole);
    }
  });

  test('are the same by rows, in a short list, as by indexes', async () => {
    await store(90);
    for (const name of lists)
      expect(await readFacets(name), name).toEqual({
        facets: await counted(name),
        isCounted: true,
      });
  });

  test('of a long list are at first those of its first rows, without numbers, and every tag', async () => {
    await store(240);
    await db.table('articles').update(1, { author: 'A desk of long ago' });
    const { facets, isCounted } = await readFacets('all');
    const values = facets.flatMap((each) => each.values);
    expect([isCounted, values.every(({ count }) => count === null)]).toEqual([false, true]);
    const of = (by: string) =>
      facets.find((each) => each.by === by)?.values.map(({ value }) => value);
    expect(of('author')).toEqual(['The editors', 'The mining desk', 'The policy desk']);
    expect([of('source')?.[0], of('category')?.[0]]).toEqual(['sec.gov', 'Magnets']);
    expect(of('tag')).toEqual(['price', 'tag 0', 'tag 4', 'tag 8', 'tag 12', 'to do']);
  });

  test('of a long list keep the order and numbers of the last count', async () => {
    await store(240);
    const last = [category({ value: 'Category 6', count: 9 }, { value: 'Gone', count: 5 })];
    await storeFacets('all', last);
    expect(await readFacets('all')).toEqual({ facets: last, isCounted: false });
    expect(await readFacets('unread')).not.toEqual({ facets: last, isCounted: false });
  });

  test.each(everyList)('of a long list are found again: %s', async (name) => {
    const last = [category({ value: 'Magnets', count: 9 })];
    await storeFacets(name, last);
    const { value } = (await db.meta.get(`facets:${name}`)) ?? {};
    expect(JSON.parse(String(value))).toEqual(last);
  });

  test('of a short list are as they are now, whatever the last count was', async () => {
    await store(10);
    await storeFacets('unread', [category({ value: 'Gone', count: 500 })]);
    await db.unread.clear();
    expect(await readFacets('unread')).toEqual({ facets: [], isCounted: true });
  });

  test('of a damaged count are read anew', async () => {
    await store(240);
    const first = await readFacets('all');
    await storeFacets('all', [category({ value: 'Gone', count: 5 })]);
    await damageRow('meta', 'facets:all', { value: '[{"by":"category","values":[{"value":5}]}]' });
    expect(await readFacets('all')).toEqual(first);
  });

  test('are stored only when they have changed', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const one = [category({ value: 'Mining', count: 5 })];
    await storeFacets('all', one);
    await storeFacets('all', one);
    expect(put).toHaveBeenCalledTimes(1);
    await storeFacets('all', [category({ value: 'Mining', count: 6 })]);
    expect(put).toHaveBeenCalledTimes(2);
  });

  test('are counted no further once the menu is closed', async () => {
    await store(120);
    const menu = new AbortController();
    const facets: string[] = [];
    for await (const { by } of countFacets('all', menu.signal)) {
      facets.push(by);
      if (by === 'kind') menu.abort();
    }
    expect(facets).toEqual(['tag', 'kind']);
    expect(await countReads(() => counted('all', AbortSignal.abort()))).toBeLessThan(100);
  });
});

describe('growth', () => {
  /** The number of rows and keys read, with this many articles stored. */
  async function reads(count: number, run: () => Promise<unknown>): Promise<number> {
    await store(count);
    return countReads(run);
  }

  test('a menu with stored counts reads no article', async () => {
    await store(480);
    for (const name of lists) await storeFacets(name, await counted(name));
    const opening = async () => {
      const reads = [];
      for (const name of lists) reads.push(await countReads(() => readFacets(name)));
      return reads;
    };
    // The keys of the list, and its last counts.
    expect(Math.max(...(await opening()))).toBeLessThanOrEqual(481);
  });

  test('the list of all articles is counted without reading ids', async () => {
    const readIndexes = async (count: number) => {
      await store(count);
      await db.saved.clear();
      return countReads(() => counted('all'));
    };
    expect(await readIndexes(480)).toBe(await readIndexes(240));
  });

  test.each(['unread', 'saved', 'changed'] as const)(
    'a part of the articles is counted in linear time: %s',
    async (name) => {
      const few = await reads(240, () => counted(name));
      expect(await reads(480, () => counted(name))).toBeLessThan(2.1 * few);
    },
  );
});
