import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../lib/store/db.ts';
import { putOpened } from '../../lib/store/opened.ts';
import {
  addUnread,
  countUnread,
  markRangeRead,
  removeUnread,
  undoLastAct,
  unreadNumbers,
} from '../../lib/store/unread.ts';
import { storedArticle } from '../support/articles.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 24, 12);

/** Five articles, one a day, all unread: number 5 is the newest. */
beforeEach(async () => {
  const articles = [1, 2, 3, 4, 5].map((n) =>
    storedArticle(n, `article-${n}`, { sortAt: n * day }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ n, sortAt }) => ({ n, sortAt })));
});

const unread = async () => [...(await unreadNumbers())].sort();

describe('one article', () => {
  test('is read, and unread again in its old place', async () => {
    await removeUnread(3);
    expect([await unread(), await countUnread()]).toEqual([[1, 2, 4, 5], 4]);
    await addUnread(3);
    expect(await db.unread.get(3)).toEqual({ n: 3, sortAt: 3 * day });
  });

  test('that is read twice is read once', async () => {
    await removeUnread(3);
    await removeUnread(3);
    expect(await countUnread()).toBe(4);
  });

  test('that is not stored cannot be unread', async () => {
    await addUnread(99);
    expect(await countUnread()).toBe(5);
  });
});

describe('many articles', () => {
  test.each([
    ['all', { kind: 'all' }, []],
    ['this one and the newer', { kind: 'above', sortAt: 4 * day }, [1, 2, 3]],
    ['this one and the older', { kind: 'below', sortAt: 2 * day }, [3, 4, 5]],
    ['from a place between two', { kind: 'below', sortAt: 2.5 * day }, [3, 4, 5]],
  ] as const)('%s', async (_story, range, left) => {
    expect(await markRangeRead(range, now)).toBe(5 - left.length);
    expect(await unread()).toEqual(left);
  });

  test('of which none is unread are no act', async () => {
    expect(await markRangeRead({ kind: 'above', sortAt: 9 * day }, now)).toBe(0);
    await db.unread.clear();
    expect(await markRangeRead({ kind: 'all' }, now)).toBe(0);
    expect(await db.acts.count()).toBe(0);
  });
});

describe('undo', () => {
  test('puts back exactly what was taken', async () => {
    await removeUnread(1);
    const before = await db.unread.toArray();
    await markRangeRead({ kind: 'all' }, now);
    expect(await undoLastAct()).toBe(4);
    expect(await db.unread.toArray()).toEqual(before);
  });

  test('leaves alone what came meanwhile', async () => {
    await markRangeRead({ kind: 'all' }, now);
    await db.unread.put({ n: 6, sortAt: 6 * day });
    await undoLastAct();
    expect(await unread()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('takes back one act after the other, each once', async () => {
    await markRangeRead({ kind: 'above', sortAt: 4 * day }, now);
    await markRangeRead({ kind: 'all' }, now + 1);
    expect([await undoLastAct(), await unread()]).toEqual([3, [1, 2, 3]]);
    expect([await undoLastAct(), await unread()]).toEqual([2, [1, 2, 3, 4, 5]]);
    expect([await undoLastAct(), await unread()]).toEqual([0, [1, 2, 3, 4, 5]]);
  });

  test('after eight days has nothing left but the last act', async () => {
    await markRangeRead({ kind: 'above', sortAt: 5 * day }, now);
    await markRangeRead({ kind: 'all' }, now + 8 * day);
    expect(await undoLastAct()).toBe(4);
    expect(await undoLastAct()).toBe(0);
  });
});

describe('what was opened', () => {
  test('is remembered with the version that was read', async () => {
    // An edit may have been stored since that version came on the screen.
    await putOpened(2, 'the version that was shown', now);
    expect(await db.opened.toArray()).toEqual([
      { n: 2, hash: 'the version that was shown', at: now },
    ]);
  });

  test('is nothing where nothing is stored', async () => {
    await putOpened(99, 'gone', now);
    expect(await db.opened.count()).toBe(0);
  });
});
