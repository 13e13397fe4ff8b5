import { expect, test } from 'vitest';
import { notInFeed } from '../../../lib/article/model/coverage.ts';
import { newestOfFeed } from '../../../lib/store/articles/articles.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const today = Date.UTC(2026, 6, 10, 12);

const dated = (articleId: number, publishedAt: number, sortAt = publishedAt) =>
  storedArticle(articleId, `article-${articleId}`, { publishedAt, sortAt });

test('newest of a feed: is nothing before the first poll', async () => {
  expect(await newestOfFeed('news')).toBeUndefined();
});

test('newest of a feed: begins with an article dated in the future, which others are sorted above', async () => {
  await db.articles.bulkPut([
    dated(1, today + day, today - day),
    dated(2, today),
    dated(3, today - 2 * day),
  ]);
  expect(await newestOfFeed('news')).toMatchObject({ first: { id: 1 }, sortAt: today });
});

test('newest of a feed: is no article of another channel, and none that only a page has brought', async () => {
  await db.articles.bulkPut([
    { ...dated(1, today), channel: 'podcast' },
    { ...dated(2, today - day), feedHash: notInFeed },
    dated(3, today - 2 * day),
  ]);
  expect(await newestOfFeed('news')).toMatchObject({ first: { id: 3 }, sortAt: today - 2 * day });
});
