import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { db } from '../../../lib/store/db/database.ts';
import { claimNotices, hasWaitingNotices, removeNotices } from '../../../lib/store/articles/notification-outbox.ts';
import { storedArticle } from '../../support/articles.ts';

const now = Date.UTC(2026, 10, 24, 12);

beforeEach(async () => {
  const articles = [1, 2, 3].map((n) => storedArticle(n, `article-${n}`));
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ n, sortAt }) => ({ n, sortAt })));
});

const waitFor = (...numbers: number[]) =>
  db.notices.bulkPut(numbers.map((n) => ({ n, state: 'waiting', at: now })));

const numbersOf = (articles: readonly Article[]) => articles.map(({ n }) => n);

async function claim() {
  const { waiting, doubtful } = await claimNotices();
  return { waiting: numbersOf(waiting), doubtful: numbersOf(doubtful) };
}

const states = async () => (await db.notices.toArray()).map(({ n, state }) => `${n} ${state}`);

describe('the outbox', () => {
  test('gives what waits once; after that it is doubtful', async () => {
    await waitFor(1, 2);
    expect(await claim()).toEqual({ waiting: [1, 2], doubtful: [] });
    expect(await states()).toEqual(['1 claimed', '2 claimed']);
    await waitFor(3);
    expect(await claim()).toEqual({ waiting: [3], doubtful: [1, 2] });
  });

  test('forgets what was announced', async () => {
    await waitFor(1, 2);
    const { waiting } = await claimNotices();
    await removeNotices(waiting.slice(0, 1));
    expect(await states()).toEqual(['2 claimed']);
  });

  test('drops what was read meanwhile', async () => {
    await waitFor(1, 2);
    await db.unread.delete(1);
    expect(await claim()).toEqual({ waiting: [2], doubtful: [] });
    expect(await states()).toEqual(['2 claimed']);
  });

  test('gives nothing to one of two who claim at once', async () => {
    await waitFor(1, 2);
    const [one, other] = await Promise.all([claim(), claim()]);
    expect([...one.waiting, ...other.waiting]).toEqual([1, 2]);
  });

  test('is claimed whole or not at all', async () => {
    await waitFor(1);
    await db.unread.delete(1);
    await db.notices.put({ n: 2, state: 'waiting', at: now });
    const fail = () => {
      throw new Error('The disk is full.');
    };
    db.notices.hook('updating', fail);
    await expect(claimNotices()).rejects.toThrow('The disk is full.');
    db.notices.hook('updating').unsubscribe(fail);
    expect(await states()).toEqual(['1 waiting', '2 waiting']);
  });
});

test('only what waits is a reason to speak', async () => {
  expect(await hasWaitingNotices()).toBe(false);
  await waitFor(1);
  expect(await hasWaitingNotices()).toBe(true);
  await claimNotices();
  expect(await hasWaitingNotices()).toBe(false);
});
