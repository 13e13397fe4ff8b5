import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { nextUnread } from '../../../lib/store/lists/next-unread.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countReads } from '../../support/database/table-reads.ts';

const markUnread = (ids: readonly number[]) =>
  db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: id })));

test.each([
  ['the row below', [7, 3, 9], [3, 9], 7, 3],
  ['skips read rows', [7, 3, 9], [7, 9], 7, 9],
  ['continues from the top after the last row', [7, 3, 9], [7, 9], 9, 7],
  ['none, where only this article is unread', [7, 3, 9], [3], 3, null],
  ['none, where everything is read', [7, 3, 9], [], 3, null],
  ['none, where only articles outside the list are unread', [7, 3, 9], [4], 3, null],
  ['the first unread row, for an article outside the list', [7, 3, 9], [3, 9], 1, 3],
])('next unread: %s', async (_case, ids, unread, articleId, expected) => {
  await markUnread(unread);
  expect(await nextUnread(ids, articleId)).toBe(expected);
});

test('next unread: skips exceptions', async () => {
  await markUnread([3, 9]);
  expect(await nextUnread([7, 3, 9], 7, new Set([3]))).toBe(9);
  expect(await nextUnread([7, 3, 9], 7, new Set([3, 9]))).toBeNull();
});

test('next unread: is found a thousand rows away, at the cost of those rows', async () => {
  const ids = Array.from({ length: 1_500 }, (_, index) => index + 1);
  await db.articles.bulkPut(ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: id })));
  await markUnread([200, 1_490]);
  const next = (from: number) => nextUnread(ids.toReversed(), from);
  expect([await next(1_490), await next(200), await next(300)]).toEqual([200, 1_490, 200]);
  expect(await countReads(() => next(1_495))).toBeLessThan(250);
  expect(await countReads(() => next(1_490))).toBeLessThan(3_000);
  await db.unread.clear();
  expect(await countReads(() => next(700))).toBe(0);
});
