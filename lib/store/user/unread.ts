import { db } from '../db/database.ts';
import type { UnreadRow } from '../rows/articles.ts';
import { dropExpiredActions, isReadAction } from './action-log.ts';

/** How many articles are unread: the number that badge, popup and panel all show. */
export const countUnread = (): Promise<number> => db.unread.count();

/** Which of these articles are unread. */
export async function unreadAmong(articleIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.unread.bulkGet([...articleIds]);
  return new Set(rows.flatMap((row) => row?.articleId ?? []));
}

/** Marks one article as read. */
export const removeUnread = (articleId: number): Promise<void> => db.unread.delete(articleId);

/** Marks one article as unread again. */
export async function addUnread(articleId: number): Promise<void> {
  await db.transaction('rw', db.unread, db.articles, async () => {
    const article = await db.articles.get(articleId);
    if (article) await db.unread.put({ articleId, sortAt: article.sortAt });
  });
}

/** Which unread articles an act takes: all, or those among these numbers. */
export type ReadRange = { kind: 'all' } | { kind: 'these'; articleIds: readonly number[] };

/**
 * Marks a range as read and remembers it as one act. Resolves to how many articles were unread in it.
 * The rows go into the act as they were, so that undo puts back exactly what was taken.
 */
export function markRangeRead(range: ReadRange, at: number): Promise<number> {
  return db.transaction('rw', db.unread, db.actions, async () => {
    const rows = await takeRows(range);
    if (rows.length === 0) return 0;
    await Promise.all([
      dropExpiredActions(at),
      db.actions.add({
        at,
        kind: 'read',
        articleIds: rows.map((row) => row.articleId),
        sortTimes: rows.map((row) => row.sortAt),
      }),
    ]);
    return rows.length;
  });
}

/** Takes the rows of a range out of the table. */
async function takeRows(range: ReadRange): Promise<UnreadRow[]> {
  if (range.kind === 'all') {
    // Asked for at once: the database clears the table while the page still unpacks ten thousand rows.
    const [rows] = await Promise.all([db.unread.toArray(), db.unread.clear()]);
    return rows;
  }
  const rows = await rowsAmong(range.articleIds);
  await db.unread.bulkDelete(rows.map((row) => row.articleId));
  return rows;
}

/** A few are asked for one by one; for many it is faster to read all and choose. */
const pointReadLimit = 200;

async function rowsAmong(articleIds: readonly number[]): Promise<UnreadRow[]> {
  if (articleIds.length <= pointReadLimit) {
    const rows = await db.unread.bulkGet([...articleIds]);
    return rows.filter((row) => row !== undefined);
  }
  const taken = new Set(articleIds);
  return (await db.unread.toArray()).filter(({ articleId }) => taken.has(articleId));
}

/** Takes back the last marking, which is then no more. Resolves to how many articles are unread again. */
export function undoLastMarkRead(): Promise<number> {
  return db.transaction('rw', db.unread, db.actions, async () => {
    const [act] = await db.actions.orderBy('id').reverse().filter(isReadAction).limit(1).toArray();
    if (act?.kind !== 'read' || act.id === undefined) return 0;
    await Promise.all([
      db.unread.bulkPut(
        act.articleIds.map((articleId, at) => ({ articleId, sortAt: act.sortTimes[at] ?? 0 })),
      ),
      db.actions.delete(act.id),
    ]);
    return act.articleIds.length;
  });
}
