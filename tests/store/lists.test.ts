import { beforeEach, describe, expect, test } from 'vitest';
import {
  articlesOf,
  countArticles,
  listAll,
  listChanged,
  listSaved,
  listUnread,
  listWithKeyPoints,
  readArticle,
} from '../../lib/store/articles.ts';
import { db } from '../../lib/store/db.ts';
import { savedNumbers, toggleSaved } from '../../lib/store/saved.ts';
import { storedArticle } from '../support/articles.ts';
import { livesIn } from '../support/lives-in.ts';

livesIn('UTC');

const day = 24 * 3_600_000;

/** Four articles, one a day; number 4 is the newest. Numbers 2 and 3 are unread. */
beforeEach(async () => {
  const keyPoints = [{ text: 'Scrap is short.', points: [] }];
  await db.articles.bulkPut([
    storedArticle(1, 'first', { sortAt: day, keyPoints }),
    storedArticle(2, 'second', { sortAt: 2 * day, changedAt: 9 * day, changes: ['words'] }),
    storedArticle(3, 'third', { sortAt: 3 * day, keyPoints }),
    storedArticle(4, 'fourth', { sortAt: 4 * day }),
  ]);
  await db.unread.bulkPut([
    { n: 2, sortAt: 2 * day },
    { n: 3, sortAt: 3 * day },
  ]);
});

const numbers = (articles: readonly { n: number }[]) => articles.map(({ n }) => n);

describe('lists', () => {
  test('of all articles, newest first, with how many there are', async () => {
    const { articles, total } = await listAll(3);
    expect([numbers(articles), total, await countArticles()]).toEqual([[4, 3, 2], 4, 4]);
  });

  test('of the unread', async () => {
    const { articles, total } = await listUnread(1);
    expect([numbers(articles), total]).toEqual([[3], 2]);
  });

  test('of the saved, the last saved first', async () => {
    await toggleSaved(4, 100);
    await toggleSaved(1, 200);
    const { articles, total } = await listSaved(10);
    expect([numbers(articles), total]).toEqual([[1, 4], 2]);
  });

  test('of those with Highlights since a moment', async () => {
    expect(numbers(await listWithKeyPoints(0))).toEqual([3, 1]);
    expect(numbers(await listWithKeyPoints(day))).toEqual([3]);
  });

  test('of those that changed', async () => {
    const { articles, total } = await listChanged(10);
    expect([numbers(articles), total]).toEqual([[2], 1]);
  });

  test('of those that changed, whole days only', async () => {
    const evening = 9 * day - 3_600_000;
    await db.articles.bulkPut([
      storedArticle(1, 'first', { changedAt: evening, changes: ['typos'] }),
      storedArticle(3, 'third', { changedAt: evening - 1, changes: ['figures'] }),
      storedArticle(4, 'fourth', { changedAt: 7 * day }),
    ]);
    const { articles, total } = await listChanged(2);
    expect([numbers(articles), total]).toEqual([[2, 3, 1], 4]);
  });

  test('never read the texts', async () => {
    const reading = () => {
      throw new Error('A list has read a text.');
    };
    db.bodies.hook('reading', reading);
    try {
      await db.bodies.put({ n: 1, hash: 'h', seenAt: 0, title: '', source: 'x' });
      await Promise.all([
        listAll(9),
        listUnread(9),
        listSaved(9),
        listWithKeyPoints(0),
        listChanged(9),
      ]);
    } finally {
      db.bodies.hook('reading').unsubscribe(reading);
    }
  });
});

describe('articles by number', () => {
  test('come in the order asked for, as far as they exist', async () => {
    expect(numbers(await articlesOf([{ n: 4 }, { n: 99 }, { n: 1 }]))).toEqual([4, 1]);
  });

  test('one with the text of its current version', async () => {
    const hash = 'second'.padEnd(64, '0');
    const current = { n: 2, hash, seenAt: 1, title: 'Second', source: '<p>Now.</p>' };
    await db.bodies.bulkPut([current, { ...current, hash: 'older', source: '<p>Then.</p>' }]);
    expect(await readArticle(2)).toMatchObject({ article: { n: 2 }, body: current });
  });

  test('one whose text is lost, and one that is not there', async () => {
    expect(await readArticle(3)).toMatchObject({ article: { n: 3 }, body: undefined });
    expect(await readArticle(99)).toBeUndefined();
  });
});

describe('saving', () => {
  test('an article and taking it off again leaves read and unread alone', async () => {
    expect(await toggleSaved(2, 100)).toBe(true);
    expect([...(await savedNumbers())]).toEqual([2]);
    expect(await toggleSaved(2, 200)).toBe(false);
    expect([...(await savedNumbers()), ...numbers(await db.unread.toArray())]).toEqual([2, 3]);
  });

  test('twice at once leaves it as it was', async () => {
    await Promise.all([toggleSaved(2, 100), toggleSaved(2, 100)]);
    expect(await db.saved.count()).toBe(0);
  });
});
