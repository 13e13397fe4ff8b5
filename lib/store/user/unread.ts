import { read, write } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import type { Tables } from '../db/tables.ts';
import type { UnreadRow } from '../rows/articles.ts';
import { dropExpiredActions } from './action-log.ts';
import { findUnread, unreadRowsAmong } from './unread-rows.ts';

/** How many articles are unread: the number that badge, popup and panel show. */
export const countUnread = (): Promise<number> =>
  read(['unread'], ({ unread }) => countListed(unread));

/** Which of these articles are unread. */
export const unreadAmong = (articleIds: readonly number[]): Promise<ReadonlySet<number>> =>
  read(['unread'], (tx) => findUnread(tx, articleIds));

/** Which of these articles are unread and in the lists. */
export const listedUnreadAmong = (articleIds: readonly number[]): Promise<ReadonlySet<number>> =>
  read(['unread'], async (tx) => {
    const rows = await unreadRowsAmong(tx, articleIds);
    return new Set(rows.flatMap((row) => (row.listedAt < 0 ? [] : row.articleId)));
  });

/** Marks one article as read. */
export const removeUnread = (articleId: number): Promise<void> =>
  write(['unread'], ({ unread }) => unread.delete(articleId));

/** Marks one article as unread. */
export const addUnread = (articleId: number): Promise<void> =>
  write(['unread', 'articles'], async (tx) => {
    const article = await tx.articles.get(articleId);
    if (article) await tx.unread.put({ articleId, listedAt: article.listedAt });
  });

/** The unread articles that an action marks as read: all, or those among these ids. */
export type ReadRange = { kind: 'all' } | { kind: 'these'; articleIds: readonly number[] };

/**
 * Marks a range as read as one action. Resolves to how many of its articles were unread. The action holds the removed
 * rows, so that undo restores exactly them.
 */
export const markRangeRead = (range: ReadRange, at: number): Promise<number> =>
  write(['unread', 'actions'], async (tx) => {
    const rows = await takeRows(tx, range);
    if (rows.length === 0) return 0;
    await Promise.all([
      dropExpiredActions(tx, at),
      tx.actions.add({
        at,
        kind: 'read',
        articleIds: rows.map((row) => row.articleId),
        sortTimes: rows.map((row) => row.listedAt),
      }),
    ]);
    return rows.length;
  });

/** Removes the rows of a range. */
async function takeRows(tx: Pick<Tables, 'unread'>, range: ReadRange): Promise<UnreadRow[]> {
  if (range.kind === 'all') {
    // Requested together: the database clears the table while the page still decodes ten thousand rows.
    const [rows] = await Promise.all([tx.unread.toArray(), tx.unread.clear()]);
    const muted = rows.filter(({ listedAt }) => listedAt < 0);
    if (muted.length === 0) return rows;
    await tx.unread.bulkPut(muted);
    return rows.filter(({ listedAt }) => listedAt >= 0);
  }
  const rows = await unreadRowsAmong(tx, range.articleIds);
  await tx.unread.bulkDelete(rows.map((row) => row.articleId));
  return rows;
}
