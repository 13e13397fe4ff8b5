import { beforeEach, describe, expect, test } from 'vitest';
import type { FacetFilter } from '../../../lib/article/lists/list-filter.ts';
import {
  articlesById,
  countArticles,
  hasArticles,
  readArticle,
} from '../../../lib/store/articles/articles.ts';
import { db } from '../../../lib/store/db/database.ts';
import { countUnreadAndSaved } from '../../../lib/store/lists/count-unread-and-saved.ts';
import { readFacets } from '../../../lib/store/lists/filter-values.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import { readKeyPointDigest, readShortList } from '../../../lib/store/lists/short-list.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const mining = { author: 'The mining desk', categories: ['Mining', 'Asia'] };

/** Four articles, one a day; ID 4 is the newest. IDs 2 and 3 are unread. */
beforeEach(async () => {
  const keyPoints = [{ text: 'Scrap is short.', points: [] }];
  await db.articles.bulkPut([
    storedArticle(1, 'first', { sortAt: day, keyPoints, ...mining, sources: ['sec.gov'] }),
    storedArticle(2, 'second', { sortAt: 2 * day, changedAt: 9 * day, changes: ['words'] }),
    storedArticle(3, 'third', { sortAt: 3 * day, keyPoints, ...mining, kind: 'podcast' }),
    storedArticle(4, 'fourth', { sortAt: 4 * day, sources: ['sec.gov', 'doi.org'] }),
  ]);
  await db.unread.bulkPut([
    { articleId: 2, listedAt: 2 * day },
    { articleId: 3, listedAt: 3 * day },
  ]);
});

const articleIds = (articles: readonly { id: number }[]) => articles.map(({ id }) => id);

describe('article lists', () => {
  test('sort all articles newest first, and equal dates by latest arrival', async () => {
    await db.articles.put(storedArticle(5, 'fifth', { sortAt: 3 * day }));
    expect(await listIds('all')).toEqual([4, 5, 3, 2, 1]);
  });

  test('contain the unread articles', async () => {
    expect(await listIds('unread')).toEqual([3, 2]);
  });

  test('sort saved articles by time saved, latest first', async () => {
    await toggleSaved(4, 100);
    await toggleSaved(1, 200);
    expect(await listIds('saved')).toEqual([1, 4]);
  });

  test('contain the articles with Highlights since a given time', async () => {
    await db.unread.bulkDelete([1, 3]);
    await db.unread.put({ articleId: 1, listedAt: 1 });
    await toggleSaved(3, 100);
    expect(await readKeyPointDigest(0)).toMatchObject({
      articles: [{ id: 3 }, { id: 1 }],
      unread: new Set([1]),
      saved: new Set([3]),
    });
    expect(articleIds((await readKeyPointDigest(day)).articles)).toEqual([3]);
  });

  test('sort edited articles by day, then by importance of the edit', async () => {
    const evening = 9 * day - 3_600_000;
    await db.articles.bulkPut([
      storedArticle(1, 'first', { changedAt: evening, changes: ['typos'] }),
      storedArticle(3, 'third', { changedAt: evening - 1, changes: ['figures'] }),
      storedArticle(4, 'fourth', { changedAt: 7 * day }),
    ]);
    expect(await listIds('changed')).toEqual([2, 3, 1, 4]);
  });

  test('never read article texts', async () => {
    const reading = () => {
      throw new Error('A list has read a text.');
    };
    db.bodies.hook('reading', reading);
    try {
      await db.bodies.put({ articleId: 1, hash: 'h', seenAt: 0, title: '', source: 'x' });
      for (const name of ['unread', 'all', 'saved', 'changed', 'recentlyRead'] as const) {
        await listIds(name, { by: 'category', value: 'Mining' });
      }
      await Promise.all([readShortList('unread', 9, []), readKeyPointDigest(0)]);
    } finally {
      db.bodies.hook('reading').unsubscribe(reading);
    }
  });
});

describe('filtered list', () => {
  test.each<[string, ArticleListName, FacetFilter, number[]]>([
    [
      'contains the articles by an author',
      'all',
      { by: 'author', value: 'The mining desk' },
      [3, 1],
    ],
    [
      'contains the articles in a category, main or not',
      'all',
      { by: 'category', value: 'Asia' },
      [3, 1],
    ],
    ['contains the articles of a kind', 'all', { by: 'kind', value: 'podcast' }, [3]],
    ['contains the articles that cite a source', 'all', { by: 'source', value: 'sec.gov' }, [4, 1]],
    [
      'contains the unread articles in a category',
      'unread',
      { by: 'category', value: 'Mining' },
      [3],
    ],
    ['contains the changed articles of a kind', 'changed', { by: 'kind', value: 'news' }, [2]],
    ['is empty when no article matches', 'all', { by: 'author', value: 'The mining des' }, []],
  ])('%s', async (_story, name, filter, expected) => {
    expect(await listIds(name, filter)).toEqual(expected);
  });

  test('keeps saved articles in the order they were saved', async () => {
    for (const [n, at] of [
      [3, 300],
      [1, 400],
      [2, 500],
    ] as const)
      await toggleSaved(n, at);
    expect(await listIds('saved', { by: 'category', value: 'Mining' })).toEqual([1, 3]);
  });
});

describe('filter options', () => {
  const counted = async (by: FacetFilter['by'], list: ArticleListName) => {
    const facet = (await readFacets(list)).facets.find((each) => each.by === by);
    return facet?.values.map(({ value, count }) => `${value} ${count}`);
  };

  test('are counted within the list, most frequent first', async () => {
    expect(await counted('source', 'all')).toEqual(['sec.gov 2', 'doi.org 1']);
    expect(await counted('kind', 'all')).toEqual(['news 3', 'podcast 1']);
    expect(await counted('author', 'unread')).toContain('The mining desk 1');
  });

  test('omit values without articles in the list', async () => {
    expect(await counted('source', 'unread')).toBeUndefined();
    expect(await counted('author', 'unread')).not.toContain('The policy desk');
  });

  test('omit a facet with a single kind', async () => {
    await db.table('articles').update(3, { kind: 'news' });
    expect(await counted('kind', 'all')).toBeUndefined();
  });

  test('match the number of rows after filtering', async () => {
    const { facets } = await readFacets('all');
    expect(facets.map(({ by }) => by)).toEqual(['kind', 'category', 'author', 'source']);
    for (const { by, values } of facets) {
      for (const { value, count } of values) {
        expect(await listIds('all', { by, value })).toHaveLength(count ?? 0);
      }
    }
  });
});

describe('list preview', () => {
  test('contains the first rows with their list flags', async () => {
    await toggleSaved(3, 100);
    const { articles, unread, saved } = await readShortList('unread', 1, []);
    expect([articleIds(articles), [...unread], [...saved]]).toEqual([[3], [3], [3]]);
  });

  test('keeps articles in place when they are read there', async () => {
    const { articles, unread } = await readShortList('unread', 5, [4, 1]);
    expect([articleIds(articles), [...unread]]).toEqual([
      [4, 3, 2, 1],
      [3, 2],
    ]);
  });

  test('keeps nothing in place in the saved list', async () => {
    await toggleSaved(1, 100);
    expect(articleIds((await readShortList('saved', 5, [4])).articles)).toEqual([1]);
  });
});

test('short list: Watch has what is about something followed first, then what mentions it', async () => {
  const row = { listedAt: 0, about: ['tin'], inTitle: 0, mentioned: ['tin'] };
  await db.watched.bulkPut([
    { ...row, articleId: 1, listedAt: 10, isAbout: 1 },
    { ...row, articleId: 2, listedAt: 40, isAbout: 0 },
    { ...row, articleId: 3, listedAt: 20, isAbout: 1 },
    { ...row, articleId: 4, listedAt: 30, isAbout: 0 },
  ]);
  const whole = await readShortList('watch', 9, []);
  expect(articleIds(whole.articles)).toEqual([3, 1, 2, 4]);
  expect(whole.watch).toEqual({ about: 2, total: 4 });
  const first = await readShortList('watch', 3, []);
  expect(articleIds(first.articles)).toEqual([3, 1, 2]);
  expect(first.watch).toEqual({ about: 2, total: 4 });
});

test('lists: chips and badge show the same count', async () => {
  await toggleSaved(4, 100);
  const counts = await readListCounts();
  expect(counts).toEqual({
    unread: 2,
    saved: 1,
    changed: 1,
    watched: 0,
    mentions: 0,
    highlights: 0,
    hasPodcasts: true,
    hasRecentlyRead: false,
  });
  expect(counts).toMatchObject(await countUnreadAndSaved());
  expect([await countArticles(), await hasArticles()]).toEqual([4, true]);
});

describe('articles by ID', () => {
  test('are returned in the requested order, without missing ones', async () => {
    expect(articleIds(await articlesById([4, 99, 1]))).toEqual([4, 1]);
  });

  test('include the text of the current version for a single article', async () => {
    const hash = 'second'.padEnd(64, '0');
    const current = { articleId: 2, hash, seenAt: 1, title: 'Second', source: '<p>Now.</p>' };
    await db.bodies.bulkPut([current, { ...current, hash: 'older', source: '<p>Then.</p>' }]);
    expect(await readArticle(2)).toMatchObject({ article: { id: 2 }, body: current });
  });

  test('report a lost text and a missing article', async () => {
    expect(await readArticle(3)).toMatchObject({ article: { id: 3 }, body: undefined });
    expect(await readArticle(99)).toBeUndefined();
  });
});

describe('saved list', () => {
  const saved = () => db.saved.toCollection().primaryKeys();

  test('leaves read and unread unchanged when an article is saved and removed', async () => {
    expect(await toggleSaved(2, 100)).toMatchObject({ isSaved: true });
    expect(await saved()).toEqual([2]);
    expect(await toggleSaved(2, 200)).toMatchObject({ isSaved: false });
    expect([
      ...(await saved()),
      ...(await db.unread.toArray()).map(({ articleId }) => articleId),
    ]).toEqual([2, 3]);
  });

  test('stays unchanged after two concurrent toggles', async () => {
    await Promise.all([toggleSaved(2, 100), toggleSaved(2, 100)]);
    expect(await db.saved.count()).toBe(0);
  });
});
