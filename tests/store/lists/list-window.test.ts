import { beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { type ListOrder, listOrders } from '../../../lib/article/lists/row-place.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { byDayThenRank } from '../../../lib/article/model/change-order.ts';
import { db } from '../../../lib/store/db/database.ts';
import { listWindow } from '../../../lib/store/lists/list-window.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { hour, startOfDay } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { sampled } from '../../support/sampled.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const size = 90;
const authors = ['Ada', 'Ben', null];
const kinds = ['news', 'podcast', 'report'] as const;
const everyId = Array.from({ length: size }, (_, index) => index + 1);

/** Three articles share each hour, and articles arrive in another order than they were published. */
const articles: Article[] = everyId.map((id) =>
  storedArticle(id, `article-${id}`, {
    sortAt: ((id * 37) % 30) * hour,
    author: authors[id % 4] ?? null,
    kind: kinds[id % 3] ?? 'news',
    categories: [id % 2 ? 'Mining' : 'Asia', ...(id % 5 ? [] : ['Price'])],
    sources: id % 4 ? [] : ['sec.gov'],
    changedAt: id % 7 ? null : ((id * 11) % 50) * hour,
    changes: id % 7 ? [] : [id % 2 ? 'typos' : 'figures'],
  }),
);
const isUnread = ({ id }: Article) => id % 3 !== 1;
const isWatched = ({ id }: Pick<Article, 'id'>) => id % 5 < 2;
const savedAt = (id: number) => Math.floor(id / 2) * hour;
const isSaved = ({ id }: Article) => id % 4 === 1 || id % 4 === 2;
const readAt = (id: number) => ((id * 29) % 40) * hour;
const wasRead = ({ id }: Article) => id % 3 === 1 || id % 5 === 2;
const tagOf = (id: number) => (id % 8 === 1 ? ['Later'] : []);

beforeEach(async () => {
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(
    articles.filter(isUnread).map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })),
  );
  await db.saved.bulkPut(
    articles
      .filter(isSaved)
      .map(({ id }) => ({ articleId: id, savedAt: savedAt(id), tags: tagOf(id) })),
  );
  await db.watched.bulkPut(
    articles.map(({ id, listedAt }) => ({
      articleId: id,
      listedAt,
      isAbout: isWatched({ id }) ? (1 as const) : (0 as const),
      about: isWatched({ id }) ? ['Lynas Rare Earths'] : [],
      inTitle: 0,
      mentioned: [],
    })),
  );
  await db.lastRead.bulkPut(
    articles.filter(wasRead).map(({ id }) => ({ articleId: id, hash: 'h', at: readAt(id) })),
  );
});

const newestFirst = (one: Article, other: Article) =>
  other.sortAt - one.sortAt || other.id - one.id;

const orders: Record<ArticleListName, () => Article[]> = {
  all: () => [...articles].sort(newestFirst),
  unread: () => articles.filter(isUnread).sort(newestFirst),
  saved: () =>
    articles
      .filter(isSaved)
      .sort((one, other) => savedAt(other.id) - savedAt(one.id) || other.id - one.id),
  watch: () => articles.filter(isWatched).sort(newestFirst),
  mentions: () => articles.filter((each) => !isWatched(each)).sort(newestFirst),
  changed: () =>
    articles
      .filter(({ changedAt }) => changedAt !== null && changedAt > 0)
      .sort((one, other) => byDayThenRank(one, other) || other.id - one.id),
  recentlyRead: () =>
    articles
      .filter(wasRead)
      .sort((one, other) => readAt(other.id) - readAt(one.id) || other.id - one.id),
};

const matches = (article: Article, { by, value }: ListFilter): boolean => {
  if (by === 'is') return isUnread(article);
  if (by === 'after') return article.sortAt >= Date.parse(value);
  if (by === 'before') return article.sortAt < Date.parse(value);
  if (by === 'tag') return isSaved(article) && tagOf(article.id).includes(value);
  if (by === 'category') return article.categories.includes(value);
  if (by === 'source') return article.sources.includes(value);
  return article[by] === value;
};

/** The list of changes is reversed only by day: within a day, the most important edit stays first. */
const inOrder = (name: ArticleListName, order: ListOrder): Article[] => {
  if (order === 'newest') return orders[name]();
  if (name !== 'changed') return orders[name]().reverse();
  const rank = (article: Article) => (article.changes[0] === 'figures' ? 0 : 1);
  const changedAt = (article: Article) => article.changedAt ?? 0;
  return orders
    .changed()
    .sort(
      (one, other) =>
        startOfDay(changedAt(one)) - startOfDay(changedAt(other)) ||
        rank(one) - rank(other) ||
        changedAt(one) - changedAt(other) ||
        one.id - other.id,
    );
};

const oracle = (
  name: ArticleListName,
  filters: readonly ListFilter[],
  order: ListOrder = 'newest',
): number[] =>
  inOrder(name, order)
    .filter((article) => filters.every((filter) => matches(article, filter)))
    .map(({ id }) => id);

const filterSets: ListFilter[][] = [
  [],
  [{ by: 'kind', value: 'news' }],
  [{ by: 'author', value: 'Ada' }],
  [{ by: 'author', value: 'Ad' }],
  [{ by: 'category', value: 'Price' }],
  [{ by: 'source', value: 'sec.gov' }],
  [{ by: 'tag', value: 'Later' }],
  [
    { by: 'category', value: 'Mining' },
    { by: 'author', value: 'Ben' },
  ],
  [{ by: 'is', value: 'unread' }],
  [{ by: 'after', value: '1970-01-02' }],
  [
    { by: 'after', value: '1970-01-01' },
    { by: 'before', value: '1970-01-02' },
  ],
  [
    { by: 'kind', value: 'news' },
    { by: 'before', value: '1970-01-02' },
  ],
  [
    { by: 'is', value: 'unread' },
    { by: 'after', value: '1970-01-02' },
  ],
  [
    { by: 'after', value: '1970-01-02' },
    { by: 'before', value: '1970-01-01' },
  ],
];
const names = ['unread', 'all', 'saved', 'watch', 'mentions', 'changed', 'recentlyRead'] as const;
const lists = names.flatMap((name) => listOrders.map((order) => ({ name, order })));

describe.each(lists)('list window: $name, $order first', ({ name, order }) => {
  test('matches a sorted array with any filters', async () => {
    for (const filters of filterSets) {
      const ids = oracle(name, filters, order);
      const list = listWindow({ name, filters, order });
      const label = filters.map(({ by, value }) => `${by} ${value}`).join(' and ') || 'no filter';
      expect(await list.count(), label).toBe(ids.length);
      expect(await list.range(0, Number.POSITIVE_INFINITY), label).toEqual(ids);
      for (const [from, to] of [
        [0, 7],
        [5, 6],
        [3, 40],
        [10, 10],
        [9, 4],
        [-3, 2],
        [80, 200],
        [size, 99],
      ] as const)
        expect(await list.range(from, to), label).toEqual(
          ids.slice(Math.max(0, from), Math.max(0, from, to)),
        );
      for (const index of [-1, 0, 1, 13, ids.length - 1, ids.length])
        expect(await list.idAt(index), label).toBe(ids[index]);
      const asked = sampled(everyId, 7);
      const places = await Promise.all(asked.map(list.indexOf));
      expect(places, label).toEqual(asked.map((id) => ids.indexOf(id)));
      expect(await list.indexOf(999), label).toBe(-1);
      for (const [index, id] of sampled([...ids.entries()], 5)) {
        expect(await list.before(id), label).toBe(ids[index - 1]);
        expect(await list.after(id, 3), label).toEqual(ids.slice(index + 1, index + 4));
      }
      expect([await list.before(999), await list.after(999, 2)], label).toEqual([
        undefined,
        ids.slice(0, 2),
      ]);
    }
  });
});

describe('list window: position of a row', () => {
  test.each(['all', 'unread'] as const)(
    'equals the number of newer rows in the %s list',
    async (name) => {
      const rows = orders[name]();
      for (const sortAt of [-1, 0, 7 * hour, 7.5 * hour, 29 * hour, 99 * hour])
        expect(await listWindow({ name, filters: [] }).indexFrom(sortAt)).toBe(
          rows.filter((row) => row.sortAt > sortAt).length,
        );
    },
  );

  test.each(['all', 'unread'] as const)(
    'equals the number of older rows in the %s list with the oldest first',
    async (name) => {
      const rows = orders[name]();
      for (const sortAt of [-1, 0, 7 * hour, 7.5 * hour, 29 * hour, 99 * hour])
        expect(await listWindow({ name, filters: [], order: 'oldest' }).indexFrom(sortAt)).toBe(
          rows.filter((row) => row.sortAt < sortAt).length,
        );
    },
  );

  test('is found in a filtered list', async () => {
    const filter = { by: 'category', value: 'Mining' } as const;
    const rows = orders.all().filter((article) => matches(article, filter));
    for (const sortAt of [-1, 7 * hour, 99 * hour])
      expect(await listWindow({ name: 'all', filters: [filter] }).indexFrom(sortAt)).toBe(
        rows.filter((row) => row.sortAt > sortAt).length,
      );
  });
});

test('list window: knows the neighbors of a row that was read after the screen was drawn', async () => {
  const query = { name: 'unread', filters: [] } as const;
  const request = { window: null, anchor: null, pins: [], count: null, top: null };
  const { memory } = await readList(query, undefined, request);
  const [first = 0, second = 0, third = 0] = orders.unread().map(({ id }) => id);
  await db.unread.delete(second);
  const list = listWindow(query, memory);
  expect([await list.before(second), await list.after(second, 1)]).toEqual([first, [third]]);
  expect(await list.count()).toBe(orders.unread().length);
});

test('list window: has no rows for an empty list', async () => {
  await db.unread.clear();
  const list = listWindow({ name: 'unread', filters: [] });
  expect([
    await list.count(),
    await list.idAt(0),
    await list.indexOf(1),
    await list.range(0, 9),
  ]).toEqual([0, undefined, -1, []]);
});

test('list window: reads no article row for an unfiltered list', async () => {
  const reading = () => {
    throw new Error('An article row was read.');
  };
  db.articles.hook('reading', reading);
  try {
    const list = listWindow({ name: 'all', filters: [] });
    expect([await list.count(), (await list.range(0, 20)).length, await list.idAt(40)]).toEqual([
      size,
      20,
      oracle('all', [])[40],
    ]);
  } finally {
    db.articles.hook('reading').unsubscribe(reading);
  }
});
