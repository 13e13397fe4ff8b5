import { beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '../../../lib/store/db/database.ts';
import { muteTables, setMuted } from '../../../lib/store/rules/mute-rows.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { undoMarkRead } from '../../../lib/store/user/undo-mark-read.ts';
import {
  addUnread,
  countNew,
  countUnread,
  listedUnreadAmong,
  markLooked,
  markRangeRead,
  type ReadRange,
  removeUnread,
  unreadAmong,
} from '../../../lib/store/user/unread.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countReads } from '../../support/database/table-reads.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** Five unread articles, one a day; ID 5 is the newest. */
beforeEach(async () => {
  const articles = [1, 2, 3, 4, 5].map((articleId) =>
    storedArticle(articleId, `article-${articleId}`, { sortAt: articleId * day }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
});

const unread = () => db.unread.toCollection().primaryKeys();

const setMutedAs = (isMuted: boolean, id: number): Promise<void> =>
  write(muteTables, async (tx) => {
    const article = await tx.articles.get(id);
    if (article) await setMuted(tx, [{ article, isMuted }]);
  });

describe('unread: one article', () => {
  test('can be marked read, and unread again in its old place', async () => {
    await removeUnread(3);
    expect([await unread(), await countUnread()]).toEqual([[1, 2, 4, 5], 4]);
    await addUnread(3);
    expect(await db.unread.get(3)).toEqual({ articleId: 3, listedAt: 3 * day });
  });

  test('is recorded as read once when marked twice', async () => {
    await removeUnread(3);
    await removeUnread(3);
    expect(await countUnread()).toBe(4);
  });

  test('is distinguished from read articles', async () => {
    await removeUnread(3);
    expect([...(await unreadAmong([2, 3, 99]))]).toEqual([2]);
  });

  test('is in no list while it is muted, though it is unread', async () => {
    await setMutedAs(true, 3);
    expect([...(await unreadAmong([2, 3]))]).toEqual([2, 3]);
    expect([...(await listedUnreadAmong([2, 3]))]).toEqual([2]);
  });

  test('cannot be marked unread when it is not stored', async () => {
    await addUnread(99);
    expect(await countUnread()).toBe(5);
  });
});

/** More IDs than are read one by one; three are unread. */
const many = [1, 2, 3, ...Array.from({ length: 400 }, (_, index) => 100 + index)];

describe('unread among many', () => {
  test('reads all unread rows where they are fewer', async () => {
    expect(await countReads(() => unreadAmong(many))).toBeLessThan(20);
  });

  test('reads few others where they are fewer', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      articleId: index,
      listedAt: index,
    }));
    await db.unread.bulkPut(rows);
    expect(await countReads(() => unreadAmong(many))).toBeLessThan(2 * many.length);
  });
});

describe('mark as read: ranges', () => {
  test.each([
    ['mark all as read', { kind: 'all' }, []],
    ['mark the given articles as read', { kind: 'these', articleIds: [5, 4] }, [1, 2, 3]],
    ['skip articles that are read already', { kind: 'these', articleIds: [9, 2, 7] }, [1, 3, 4, 5]],
    ['mark a large number of given articles as read', { kind: 'these', articleIds: many }, [4, 5]],
  ] as const)('%s', async (_story, range, left) => {
    expect(await markRangeRead(range, now)).toMatchObject({ count: 5 - left.length });
    expect(await unread()).toEqual(left);
  });

  test('leave unread what is muted, even a single article', async () => {
    await setMutedAs(true, 3);
    expect(await markRangeRead({ kind: 'all' }, now)).toMatchObject({ count: 4 });
    expect(await db.unread.toArray()).toEqual([{ articleId: 3, listedAt: -3 * day }]);
  });

  test('record no action when none is unread', async () => {
    const none = { count: 0, actionId: null };
    expect(await markRangeRead({ kind: 'these', articleIds: [9] }, now)).toEqual(none);
    await db.unread.clear();
    expect(await markRangeRead({ kind: 'all' }, now)).toEqual(none);
    expect(await db.actions.count()).toBe(0);
  });
});

describe('undo of mark as read', () => {
  const mark = async (range: ReadRange, at = now): Promise<number> =>
    (await markRangeRead(range, at)).actionId ?? 0;

  test('restores exactly the articles that were marked', async () => {
    await removeUnread(1);
    const before = await db.unread.toArray();
    expect(await undoMarkRead(await mark({ kind: 'all' }))).toBe(4);
    expect(await db.unread.toArray()).toEqual(before);
  });

  test('leaves articles that arrived since unchanged', async () => {
    const marking = await mark({ kind: 'all' });
    await db.unread.put({ articleId: 6, listedAt: 6 * day });
    await undoMarkRead(marking);
    expect(await unread()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('leaves read what was opened since, also if it had been opened before', async () => {
    await putLastRead(2, 'hash-2', now - day);
    await putLastRead(4, 'hash-4', now - day);
    const marking = await mark({ kind: 'all' });
    await putLastRead(4, 'hash-4', now + 1);
    expect([await undoMarkRead(marking), await unread()]).toEqual([4, [1, 2, 3, 5]]);
  });

  test('undoes the marking that is named, though there is a later one, and each once', async () => {
    const first = await mark({ kind: 'these', articleIds: [5, 4] });
    const second = await mark({ kind: 'all' }, now + 1);
    expect([await undoMarkRead(first), await unread()]).toEqual([2, [4, 5]]);
    expect([await undoMarkRead(first), await unread()]).toEqual([0, [4, 5]]);
    expect([await undoMarkRead(second), await unread()]).toEqual([3, [1, 2, 3, 4, 5]]);
  });

  test('leaves a muted article out of the count, also where it was muted before the marking', async () => {
    await setMutedAs(true, 4);
    const marking = await mark({ kind: 'these', articleIds: [5, 4] });
    await undoMarkRead(marking);
    expect([await unread(), await countUnread()]).toEqual([[1, 2, 3, 4, 5], 4]);
  });

  test('counts an article again that was muted at the marking and is no longer', async () => {
    await setMutedAs(true, 4);
    const marking = await mark({ kind: 'these', articleIds: [5, 4] });
    await setMutedAs(false, 4);
    await undoMarkRead(marking);
    expect(await countUnread()).toBe(5);
    expect(await db.unread.get(4)).toEqual({ articleId: 4, listedAt: 4 * day });
  });

  test('keeps only the latest action after eight days', async () => {
    const first = await mark({ kind: 'these', articleIds: [5] });
    const second = await mark({ kind: 'all' }, now + 8 * day);
    expect([await undoMarkRead(first), await undoMarkRead(second)]).toEqual([0, 4]);
  });
});

describe('unread: since the user last looked', () => {
  test('counts what has come after that, without what is muted', async () => {
    expect(await countNew()).toBe(5);
    await setMutedAs(true, 2);
    expect(await countNew()).toBe(4);
    await markLooked();
    expect(await countNew()).toBe(0);
    await db.unread.bulkPut([6, 7, 8].map((id) => ({ articleId: id, listedAt: id * day })));
    expect(await countNew()).toBe(3);
    await db.unread.put({ articleId: 7, listedAt: -7 * day });
    expect(await countNew()).toBe(2);
  });

  test('counts nothing again that was read and is unread again', async () => {
    await markLooked();
    await removeUnread(5);
    await markLooked();
    await addUnread(5);
    expect(await countNew()).toBe(0);
  });
});

describe('last read', () => {
  test('is recorded with the version that was read', async () => {
    // An edit may have been stored since that version was displayed.
    await putLastRead(2, 'the version that was shown', now);
    expect(await db.lastRead.toArray()).toEqual([
      { articleId: 2, hash: 'the version that was shown', at: now },
    ]);
  });

  test('is empty when no article is stored', async () => {
    await putLastRead(99, 'gone', now);
    expect(await db.lastRead.count()).toBe(0);
  });
});
