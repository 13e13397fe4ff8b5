import { day } from '../../time.ts';
import { db } from '../db/database.ts';
import type { ActionRow, HighlightAction, ReadAction, SavedAction } from '../rows/actions.ts';

/** An act can be undone for a week. */
const undoableForMs = 7 * day;

/** Forgets acts that are too old to be undone. Must run inside a transaction over `acts`. */
export const dropExpiredActions = (now: number): Promise<number> =>
  db.actions
    .where('at')
    .below(now - undoableForMs)
    .delete();

/** Remembers what the reader did, so that it can be undone. Resolves to the act's number. Must run inside a transaction over `acts`. */
export async function recordAction(act: HighlightAction | SavedAction): Promise<number> {
  // What was undone before something else was done cannot be done again.
  await db.actions.filter((each) => each.kind !== 'read' && each.undone).delete();
  await dropExpiredActions(act.at);
  return db.actions.add(act);
}

/** Whether an act marked articles as read. */
export const isReadAction = (act: ActionRow): act is ReadAction => act.kind === 'read';

/** Which articles an act marked as read, or took off the saved list, that the reader may still take back. */
export async function undoableArticleIds(now: number): Promise<ReadonlySet<number>> {
  const acts = await db.actions
    .where('at')
    .above(now - undoableForMs)
    .toArray();
  return new Set(
    acts.flatMap((act) => {
      if (act.kind === 'read') return act.articleIds;
      return act.kind === 'saved' ? act.before.saved.map(({ articleId }) => articleId) : [];
    }),
  );
}

/** Takes articles that are removed off the acts, so that an undo does not count them. Must run inside a transaction over `acts`. */
export async function removeFromActions(removed: readonly number[]): Promise<void> {
  const going = new Set(removed);
  const acts = (await db.actions.toArray()).filter(isReadAction);
  const left = acts
    .filter(({ articleIds }) => articleIds.some((articleId) => going.has(articleId)))
    .map((act) => {
      const stays = act.articleIds.map((articleId) => !going.has(articleId));
      const articleIds = act.articleIds.filter((_, index) => stays[index]);
      return {
        ...act,
        articleIds,
        sortTimes: act.sortTimes.filter((_, index) => stays[index]),
      };
    });
  await db.actions.bulkPut(left.filter(({ articleIds }) => articleIds.length > 0));
  const empty = left.filter(({ articleIds }) => articleIds.length === 0);
  await db.actions.bulkDelete(empty.flatMap(({ id }) => id ?? []));
}
