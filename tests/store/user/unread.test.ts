import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import {
  addUnread,
  countUnread,
  markRangeRead,
  removeUnread,
  undoLastMarkRead,
  unreadAmong,
} from '../../../lib/store/user/unread.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/articles.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** Five articles, one a day, all unread: number 5 is the newest. */
beforeEach(async () => {
  const articles = [1, 2, 3, 4, 5].map((articleId) =>
    storedArticle(articleId, `article-${articleId}`, { sortAt: articleId * day }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
});

const unread = () => db.unread.toCollection().primaryKeys();

describe('one article', () => {
  test('is read, and unread again in its old place', async () => {
    await removeUnread(3);
    expect([await unread(), await countUnread()]).toEqual([[1, 2, 4, 5], 4]);
    await addUnread(3);
    expect(await db.unread.get(3)).toEqual({ articleId: 3, sortAt: 3 * day });
  });

  test('that is read twice is read once', async () => {
    await removeUnread(3);
    await removeUnread(3);
    expect(await countUnread()).toBe(4);
  });

  test('is told from those that are read', async () => {
    await removeUnread(3);
    expect([...(await unreadAmong([2, 3, 99]))]).toEqual([2]);
  });

  test('that is not stored cannot be unread', async () => {
    await addUnread(99);
    expect(await countUnread()).toBe(5);
  });
});

/** More than are asked for one by one, three of them unread. */
const many = [1, 2, 3, ...Array.from({ length: 400 }, (_, index) => 100 + index)];

describe('many articles', () => {
  test.each([
    ['all', { kind: 'all' }, []],
    ['these', { kind: 'these', articleIds: [5, 4] }, [1, 2, 3]],
    ['of these only one is unread', { kind: 'these', articleIds: [9, 2, 7] }, [1, 3, 4, 5]],
    ['these, which are many', { kind: 'these', articleIds: many }, [4, 5]],
  ] as const)('%s', async (_story, range, left) => {
    expect(await markRangeRead(range, now)).toBe(5 - left.length);
    expect(await unread()).toEqual(left);
  });

  test('of which none is unread are no act', async () => {
    expect(await markRangeRead({ kind: 'these', articleIds: [9] }, now)).toBe(0);
    await db.unread.clear();
    expect(await markRangeRead({ kind: 'all' }, now)).toBe(0);
    expect(await db.actions.count()).toBe(0);
  });
});

describe('undo', () => {
  test('puts back exactly what was taken', async () => {
    await removeUnread(1);
    const before = await db.unread.toArray();
    await markRangeRead({ kind: 'all' }, now);
    expect(await undoLastMarkRead()).toBe(4);
    expect(await db.unread.toArray()).toEqual(before);
  });

  test('leaves alone what came meanwhile', async () => {
    await markRangeRead({ kind: 'all' }, now);
    await db.unread.put({ articleId: 6, sortAt: 6 * day });
    await undoLastMarkRead();
    expect(await unread()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('takes back one act after the other, each once', async () => {
    await markRangeRead({ kind: 'these', articleIds: [5, 4] }, now);
    await markRangeRead({ kind: 'all' }, now + 1);
    expect([await undoLastMarkRead(), await unread()]).toEqual([3, [1, 2, 3]]);
    expect([await undoLastMarkRead(), await unread()]).toEqual([2, [1, 2, 3, 4, 5]]);
    expect([await undoLastMarkRead(), await unread()]).toEqual([0, [1, 2, 3, 4, 5]]);
  });

  test('after eight days has nothing left but the last act', async () => {
    await markRangeRead({ kind: 'these', articleIds: [5] }, now);
    await markRangeRead({ kind: 'all' }, now + 8 * day);
    expect(await undoLastMarkRead()).toBe(4);
    expect(await undoLastMarkRead()).toBe(0);
  });
});

describe('what was opened', () => {
  test('is remembered with the version that was read', async () => {
    // An edit may have been stored since that version came on the screen.
    await putLastRead(2, 'the version that was shown', now);
    expect(await db.lastRead.toArray()).toEqual([
      { articleId: 2, hash: 'the version that was shown', at: now },
    ]);
  });

  test('is nothing where nothing is stored', async () => {
    await putLastRead(99, 'gone', now);
    expect(await db.lastRead.count()).toBe(0);
  });
});
