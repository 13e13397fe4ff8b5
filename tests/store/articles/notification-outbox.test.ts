import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import {
  claimNotifications,
  hasWaitingNotifications,
  type OutboxRules,
  removeNotifications,
} from '../../../lib/store/articles/notification-outbox.ts';
import { db } from '../../../lib/store/db/database.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const now = Date.UTC(2026, 10, 24, 12);

beforeEach(async () => {
  const articles = [1, 2, 3].map((articleId) => storedArticle(articleId, `article-${articleId}`));
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
});

const waitFor = (...articleIds: number[]) =>
  db.notifications.bulkPut(
    articleIds.map((articleId) => ({ articleId, state: 'waiting', at: now })),
  );

/** Announces everything immediately. */
const rules: OutboxRules = {
  onlyFollowed: false,
  hasRules: false,
  levelOf: () => 'on',
  hours: { ...defaultSettings, quietHours: false },
};

const numbersOf = (articles: readonly Article[]) => articles.map(({ id }) => id);

async function claim() {
  const { waiting, doubtful } = await claimNotifications(rules, now);
  return { waiting: numbersOf(waiting), doubtful: numbersOf(doubtful) };
}

const states = async () =>
  (await db.notifications.toArray()).map(({ articleId, state }) => `${articleId} ${state}`);

describe('notification outbox', () => {
  test('hands out a pending article once and marks it as unconfirmed', async () => {
    await waitFor(1, 2);
    expect(await claim()).toEqual({ waiting: [1, 2], doubtful: [] });
    expect(await states()).toEqual(['1 claimed', '2 claimed']);
    await waitFor(3);
    expect(await claim()).toEqual({ waiting: [3], doubtful: [1, 2] });
  });

  test('forgets articles that were announced', async () => {
    await waitFor(1, 2);
    const { waiting } = await claimNotifications(rules, now);
    await removeNotifications(waiting.slice(0, 1));
    expect(await states()).toEqual(['2 claimed']);
  });

  test('drops articles that were read before the claim', async () => {
    await waitFor(1, 2);
    await db.unread.delete(1);
    expect(await claim()).toEqual({ waiting: [2], doubtful: [] });
    expect(await states()).toEqual(['2 claimed']);
  });

  test('keeps articles that a rule has marked as read, until they are opened', async () => {
    const marked = { state: 'waiting', at: now, isMarkedRead: true } as const;
    await db.notifications.bulkPut([1, 2].map((articleId) => ({ articleId, ...marked })));
    await db.unread.clear();
    await db.lastRead.put({ articleId: 2, hash: 'a', at: now });
    expect(await claim()).toEqual({ waiting: [1], doubtful: [] });
    expect(await states()).toEqual(['1 claimed']);
  });

  test('hands an article to only one of two concurrent claims', async () => {
    await waitFor(1, 2);
    const [one, other] = await Promise.all([claim(), claim()]);
    expect([...one.waiting, ...other.waiting]).toEqual([1, 2]);
  });

  test('claims all articles or none', async () => {
    await waitFor(1);
    await db.unread.delete(1);
    await db.notifications.put({ articleId: 2, state: 'waiting', at: now });
    const fail = () => {
      throw new Error('The disk is full.');
    };
    db.notifications.hook('updating', fail);
    await expect(claimNotifications(rules, now)).rejects.toThrow('The disk is full.');
    db.notifications.hook('updating').unsubscribe(fail);
    expect(await states()).toEqual(['1 waiting', '2 waiting']);
  });
});

test('notification outbox: only pending articles call for a notification', async () => {
  expect(await hasWaitingNotifications()).toBe(false);
  await waitFor(1);
  expect(await hasWaitingNotifications()).toBe(true);
  await claimNotifications(rules, now);
  expect(await hasWaitingNotifications()).toBe(false);
});
