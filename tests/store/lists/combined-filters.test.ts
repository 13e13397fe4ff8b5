import { beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { listOrders } from '../../../lib/article/lists/list-order.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { calendarDay } from '../../../lib/calendar-day.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { queriedIds } from '../../support/database/list-ids.ts';
import { countReads } from '../../support/database/table-reads.ts';
import { sampled } from '../../support/sampled.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/New_York');

const start = Date.parse('2026-10-20T00:00:00-04:00');
const size = 300;

/** Some values of each facet are frequent, others rare. The days include changes of daylight saving. */
function seed() {
  const random = seededRandom(57);
  const often = (share: number) => random() < share;
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  const articles = Array.from({ length: size }, (_, index) =>
    storedArticle(index + 1, `article-${index + 1}`, {
      sortAt: start + Math.floor(random() * 30 * 24) * hour,
      kind: often(0.1) ? 'podcast' : often(0.3) ? 'report' : 'news',
      author: pick(['Ada', 'Ada', 'Ben "B"', null]) ?? null,
      categories: [...(often(0.6) ? ['Mining'] : []), ...(often(0.05) ? ['Rare Earths'] : [])],
      sources: [...(often(0.5) ? ['sec.gov'] : []), ...(often(0.04) ? ['doe.gov'] : [])],
      changedAt: often(0.3) ? start + index * hour : null,
      changes: ['words'],
    }),
  );
  const some = (share: number) => articles.filter(() => often(share));
  return {
    articles,
    unread: some(0.5).map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })),
    saved: some(0.5).map(({ id }) => ({
      articleId: id,
      savedAt: start + ((id * 37) % size) * hour,
      tags: often(0.3) ? ['Later'] : [],
    })),
    lastRead: some(0.7).map(({ id }) => ({
      articleId: id,
      hash: 'h',
      at: start + ((id * 53) % size) * hour,
    })),
  };
}

const stored = seed();

beforeEach(async () => {
  await db.articles.bulkPut(stored.articles);
  await db.unread.bulkPut(stored.unread);
  await db.saved.bulkPut(stored.saved);
  await db.lastRead.bulkPut(stored.lastRead);
});

const unreadIds = new Set(stored.unread.map(({ articleId }) => articleId));
const taggedIds = new Set(
  stored.saved.flatMap(({ articleId, tags }) => (tags.length > 0 ? [articleId] : [])),
);

function matches(article: Article, { by, value }: ListFilter): boolean {
  switch (by) {
    case 'tag':
      return taggedIds.has(article.id) && value === 'Later';
    case 'kind':
    case 'author':
      return article[by] === value;
    case 'category':
      return article.categories.includes(value);
    case 'source':
      return article.sources.includes(value);
    case 'is':
      return unreadIds.has(article.id);
    case 'after':
      return calendarDay(article.sortAt) >= value;
    case 'before':
      return calendarDay(article.sortAt) < value;
  }
}

const names = ['all', 'unread', 'saved', 'changed', 'recentlyRead'] as const;

const wholeList = (name: ArticleListName, order: (typeof listOrders)[number]) =>
  queriedIds({ name, filters: [], order });

/** A frequent and a rare value of each facet. */
const choices: ListFilter[] = [
  { by: 'tag', value: 'Later' },
  { by: 'kind', value: 'news' },
  { by: 'kind', value: 'podcast' },
  { by: 'author', value: 'Ada' },
  { by: 'author', value: 'Ben "B"' },
  { by: 'category', value: 'Mining' },
  { by: 'category', value: 'Rare Earths' },
  { by: 'source', value: 'sec.gov' },
  { by: 'source', value: 'doe.gov' },
  { by: 'is', value: 'unread' },
  { by: 'after', value: '2026-10-25' },
  { by: 'after', value: '2026-11-16' },
  { by: 'before', value: '2026-11-15' },
  { by: 'before', value: '2026-10-22' },
];

const pairs = choices.flatMap((one, index) =>
  choices.slice(index + 1).flatMap((other) => (one.by === other.by ? [] : [[one, other]])),
);

const labelOf = (filters: readonly ListFilter[]) =>
  filters.map(({ by, value }) => `${by}:${value}`).join(' ');

describe.each(names)('combined filters of the list %s', (name) => {
  test('leave exactly the rows that match both of every two kinds, in the order of the list', async () => {
    const byId = new Map(stored.articles.map((article) => [article.id, article]));
    for (const order of listOrders) {
      const whole = await wholeList(name, order);
      const expected = (filters: readonly ListFilter[]) =>
        whole.filter((id) => {
          const article = byId.get(id);
          return article && filters.every((filter) => matches(article, filter));
        });
      for (const filters of sampled(pairs, 6)) {
        const found = await queriedIds({ name, filters, order });
        expect([labelOf(filters), found]).toEqual([labelOf(filters), expected(filters)]);
      }
    }
  });

  test('leave exactly the rows that match all of three and more', async () => {
    const byId = new Map(stored.articles.map((article) => [article.id, article]));
    const whole = await wholeList(name, 'newest');
    for (let skipped = 0; skipped < choices.length; skipped += 1) {
      const byKind = new Map(choices.slice(skipped).map((each) => [each.by, each]));
      for (const filters of [[...byKind.values()], [...byKind.values()].slice(0, 3)]) {
        const expected = whole.filter((id) =>
          filters.every((filter) => matches(byId.get(id) ?? storedArticle(0, ''), filter)),
        );
        expect(await queriedIds({ name, filters })).toEqual(expected);
      }
    }
  });
});

/** Adds articles of another category, author and source, which are older than all days that are filtered by. */
async function addOthers(count: number): Promise<void> {
  await db.articles.bulkPut(
    Array.from({ length: count }, (_, index) =>
      storedArticle(10_000 + index, `other-${index}`, {
        sortAt: start - day - index * hour,
        author: 'Cy',
        categories: ['Mining'],
        sources: ['sec.gov'],
      }),
    ),
  );
}

test('combined filters of few articles among many leave exactly the rows that match, in any list', async () => {
  await addOthers(2_700);
  const byId = new Map((await db.articles.toArray()).map((article) => [article.id, article]));
  const rare = ['Rare Earths', 'doe.gov', '2026-11-16'];
  const withRare = pairs.filter((pair) => pair.some(({ value }) => rare.includes(value)));
  for (const name of ['all', 'unread', 'saved', 'recentlyRead'] as const)
    for (const order of listOrders) {
      const whole = await wholeList(name, order);
      for (const filters of [...sampled(withRare, 6), ...choices.map((each) => [each])]) {
        const found = await queriedIds({ name, filters, order });
        const expected = whole.filter((id) => {
          const article = byId.get(id);
          return article && filters.every((filter) => matches(article, filter));
        });
        const label = `${name} ${labelOf(filters)}`;
        expect([label, found]).toEqual([label, expected]);
      }
    }
});

describe('growth', () => {
  test('filters of many articles are read once, in linear time', async () => {
    const filters: ListFilter[] = [
      { by: 'category', value: 'Mining' },
      { by: 'source', value: 'sec.gov' },
    ];
    const read = () => countReads(() => queriedIds({ name: 'all', filters }));
    await addOthers(2_000);
    const before = await read();
    await addOthers(4_000);
    expect(await read()).toBeLessThan(2.1 * before);
  });
});
