import { read, write } from '../db/database.ts';
import { countListed, mutedArticles } from '../db/muted.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { ReadAction } from '../rows/actions.ts';
import { unopenedSince } from './last-read-rows.ts';

/** Undoes marking as read. Resolves to how many articles are unread again; 0 if it was undone before. */
export const undoMarkRead = (actionId: number): Promise<number> =>
  write(['articles', 'unread', 'lastRead', 'actions'], async (tx) => {
    const action = await readActionOf(tx, actionId);
    return action ? undoMarkReadIn(tx, action) : 0;
  });

/** How many articles are unread after `undoMarkRead`; too high if some of them already are, or were opened since. */
export const countOnceUndone = (actionId: number): Promise<number> =>
  read(['unread', 'actions'], async (tx) => {
    const [count, action] = await Promise.all([countListed(tx.unread), readActionOf(tx, actionId)]);
    return count + (action?.articleIds.length ?? 0);
  });

async function readActionOf(
  { actions }: Pick<ReadTables, 'actions'>,
  actionId: number,
): Promise<ReadAction | undefined> {
  const action = await actions.get(actionId);
  return action?.kind === 'read' ? action : undefined;
}

type UndoTables = Pick<Tables, 'articles' | 'unread' | 'lastRead' | 'actions'>;

/**
 * Undoes marking as read and removes the action; what was opened since stays read. Resolves to how many articles are
 * unread again.
 */
export async function undoMarkReadIn(
  tx: UndoTables,
  { id, at, articleIds, listedTimes }: ReadAction,
): Promise<number> {
  if (id === undefined) return 0;
  const muted = new Set(await mutedArticles(tx).primaryKeys());
  const isUnopened = await unopenedSince(tx, at);
  const rows = articleIds.flatMap((articleId, index) => {
    // Negative if the article was muted when it was marked.
    const time = Math.abs(listedTimes[index] ?? 0);
    return isUnopened(articleId)
      ? { articleId, listedAt: muted.has(articleId) ? -time : time }
      : [];
  });
  await Promise.all([tx.unread.bulkPut(rows), tx.actions.delete(id)]);
  return rows.length;
}
