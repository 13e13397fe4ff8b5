import { read, write } from '../db/database.ts';
import { countListed, mutedArticles } from '../db/muted.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { ReadAction } from '../rows/actions.ts';
import { isReadAction } from './action-log.ts';

/** Undoes the last marking as read and removes its action. Resolves to how many articles are unread again. */
export const undoLastMarkRead = (): Promise<number> =>
  write(['articles', 'unread', 'actions'], undoLastMarkReadIn);

/** How many articles are unread once that is done, unless some of them already are. */
export const countOnceUndone = (): Promise<number> =>
  read(['unread', 'actions'], async (tx) => {
    const [count, action] = await Promise.all([countListed(tx.unread), lastReadAction(tx)]);
    return count + (action?.articleIds.length ?? 0);
  });

async function lastReadAction({
  actions,
}: Pick<ReadTables, 'actions'>): Promise<ReadAction | undefined> {
  const [action] = await actions.orderBy('id').reverse().filter(isReadAction).limit(1).toArray();
  return action?.kind === 'read' ? action : undefined;
}

/** `undoLastMarkRead` inside a transaction. */
export async function undoLastMarkReadIn(tx: UndoTables): Promise<number> {
  const action = await lastReadAction(tx);
  return action ? undoMarkReadIn(tx, action) : 0;
}

type UndoTables = Pick<Tables, 'articles' | 'unread' | 'actions'>;

/** Undoes a marking as read and removes its action. Resolves to how many articles are unread again. */
export async function undoMarkReadIn(
  tx: UndoTables,
  { id, articleIds, sortTimes }: ReadAction,
): Promise<number> {
  if (id === undefined) return 0;
  const muted = new Set(await mutedArticles(tx).primaryKeys());
  await Promise.all([
    tx.unread.bulkPut(
      articleIds.map((articleId, index) => {
        const time = sortTimes[index] ?? 0;
        return { articleId, listedAt: muted.has(articleId) ? -time : time };
      }),
    ),
    tx.actions.delete(id),
  ]);
  return articleIds.length;
}
