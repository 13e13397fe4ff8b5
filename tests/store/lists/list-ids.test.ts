import { beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { type ListOrder, listOrders } from '../../../lib/article/lists/list-order.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { byDayThenRank } from '../../../lib/article/model/change-order.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readIndexFrom } from '../../../lib/store/lists/open-list.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { hour, startOfDay } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { queriedIds } from '../../support/database/list-ids.ts';
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

describe.each(lists)('list ids: $name, $order first', ({ name, order }) => {
  test('match a sorted array with any filters', async () => {
    for (const filters of filterSets) {
      const label = filters.map(({ by, value }) => `${by} ${value}`).join(' and ') || 'no filter';
      expect(await queriedIds({ name, filters, order }), label).toEqual(
        oracle(name, filters, order),
      );
    }
  });
});

describe('the position for a time', () => {
  const times = [-1, 0, 7 * hour, 7.5 * hour, 29 * hour, 99 * hour];

  test.each(['all', 'unread'] as const)(
    'is the number of newer rows in the %s list, and of older ones with the oldest first',
    async (name) => {
      for (const order of listOrders) {
        const ids = await queriedIds({ name, filters: [], order });
        const isAbove = (row: Article, time: number) =>
          order === 'newest' ? row.sortAt > time : row.sortAt < time;
        for (const time of times)
          expect(await readIndexFrom(ids, time, order)).toBe(
            orders[name]().filter((row) => isAbove(row, time)).length,
          );
      }
    },
  );
});

test('list ids: are read without an article row, unless they are of changes', async () => {
  const reading = () => {
    throw new Error('An article row was read.');
  };
  db.articles.hook('reading', reading);
  try {
    for (const name of names.filter((each) => each !== 'changed'))
      for (const filters of filterSets) await queriedIds({ name, filters });
  } finally {
    db.articles.hook('reading').unsubscribe(reading);
  }
});
