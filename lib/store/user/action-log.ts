import { day } from '../../time.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type {
  ActionRow,
  BacklogAction,
  HighlightAction,
  ReadAction,
  SavedAction,
} from '../rows/actions.ts';

/** Actions can be undone for a week. */
const undoableForMs = 7 * day;

type WriteActions = Pick<Tables, 'actions'>;

/** Removes actions that are too old to be undone. */
export const dropExpiredActions = ({ actions }: WriteActions, now: number): Promise<number> =>
  actions
    .where('at')
    .below(now - undoableForMs)
    .delete();

/** Stores an action so that it can be undone. Resolves to its id. */
export async function recordAction(
  tx: WriteActions,
  action: HighlightAction | SavedAction | BacklogAction,
): Promise<number> {
  // A new action ends the chance to redo what was undone.
  await tx.actions.filter(isUndone).delete();
  await dropExpiredActions(tx, action.at);
  return tx.actions.add(action);
}

/** An action that was undone, and can be redone. Undoing marking as read deletes the action instead. */
export type UndoneAction = Exclude<ActionRow, ReadAction> & { undoneAt: number };

/** Whether an action was undone. */
export const isUndone = (action: ActionRow): action is UndoneAction =>
  action.kind !== 'read' && action.undoneAt !== null;

/** Whether an action marked articles as read. */
export const isReadAction = (action: ActionRow): action is ReadAction => action.kind === 'read';

/** The articles that were marked as read or unsaved by an action that can still be undone. */
export async function undoableArticleIds(
  { actions }: Pick<ReadTables, 'actions'>,
  now: number,
): Promise<ReadonlySet<number>> {
  const rows = await actions
    .where('at')
    .above(now - undoableForMs)
    .toArray();
  return new Set(
    rows.flatMap((action) => {
      if (action.kind === 'read') return action.articleIds;
      if (action.kind === 'backlog') return action.markedRead;
      return action.kind === 'saved' ? action.before.saved.map(({ articleId }) => articleId) : [];
    }),
  );
}

/** Takes removed articles out of the actions, so that undo does not count them. */
export async function removeFromActions(
  { actions }: WriteActions,
  removed: readonly number[],
): Promise<void> {
  const removedIds = new Set(removed);
  const rows = (await actions.toArray()).filter(isReadAction);
  const left = rows
    .filter(({ articleIds }) => articleIds.some((articleId) => removedIds.has(articleId)))
    .map((action) => {
      const stays = action.articleIds.map((articleId) => !removedIds.has(articleId));
      return {
        ...action,
        articleIds: action.articleIds.filter((_, index) => stays[index]),
        listedTimes: action.listedTimes.filter((_, index) => stays[index]),
      };
    });
  await actions.bulkPut(left.filter(({ articleIds }) => articleIds.length > 0));
  const empty = left.filter(({ articleIds }) => articleIds.length === 0);
  await actions.bulkDelete(empty.flatMap(({ id }) => id ?? []));
}
