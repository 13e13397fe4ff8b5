import type { MarkedRead } from '../../article/model/marked-read.ts';
import { read, write } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { UnreadRow } from '../rows/articles.ts';
import { watchedIn } from '../watch/watched-rows.ts';
import { dropExpiredActions } from './action-log.ts';
import { findUnread, unreadRowsAmong } from './unread-rows.ts';

/** Key in `meta`: the id of the newest article when the user last looked. */
const lookedKey = 'lookedId';

/** How many articles are unread: the number that badge, popup and panel show. */
export const countUnread = (): Promise<number> =>
  read(['unread'], ({ unread }) => countListed(unread));

/** How many unread articles are about what the user follows. */
export const countUnreadFollowed = (): Promise<number> =>
  read(['unread', 'watched'], async (tx) => {
    const [unread, about] = await Promise.all([
      tx.unread.toCollection().primaryKeys(),
      watchedIn(tx, 'watch').primaryKeys(),
    ]);
    const isUnread = new Set(unread);
    return about.filter((articleId) => isUnread.has(articleId)).length;
  });

/** How many unread articles have come since the user last looked. */
export const countNew = (): Promise<number> =>
  read(['unread', 'meta'], async (tx) => {
    const id = await lookedId(tx);
    const [count, muted] = await Promise.all([
      tx.unread.where('articleId').above(id).count(),
      tx.unread.where('listedAt').below(0).primaryKeys(),
    ]);
    return count - muted.filter((articleId) => articleId > id).length;
  });

async function lookedId({ meta }: Pick<ReadTables, 'meta'>): Promise<number> {
  return Number((await meta.get(lookedKey))?.value ?? 0);
}

/**
 * Records that the user has seen every unread article so far. Ids rise as articles arrive, so the last one tells,
 * whatever the clock says.
 */
export const markLooked = (): Promise<void> =>
  write(['unread', 'meta'], async (tx) => {
    const [last = 0] = await tx.unread.orderBy(':id').reverse().limit(1).primaryKeys();
    if (last > (await lookedId(tx))) await tx.meta.put({ key: lookedKey, value: last });
  });

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

/** Marks a range as read as one action. The action holds the removed rows, so that undo restores exactly them. */
export const markRangeRead = (range: ReadRange, at: number): Promise<MarkedRead> =>
  write(['unread', 'actions'], async (tx) => {
    const rows = await takeRows(tx, range);
    if (rows.length === 0) return { count: 0, actionId: null };
    const [actionId] = await Promise.all([
      tx.actions.add({
        at,
        kind: 'read',
        articleIds: rows.map((row) => row.articleId),
        listedTimes: rows.map((row) => row.listedAt),
      }),
      dropExpiredActions(tx, at),
    ]);
    return { count: rows.length, actionId };
  });

/** Removes the rows of a range. */
async function takeRows(tx: Pick<Tables, 'unread'>, range: ReadRange): Promise<UnreadRow[]> {
  if (range.kind === 'all') {
    // Requested together, so that the database clears the table while the page still decodes the rows.
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
