import { db } from '../db/database.ts';
import type { ActRow, HighlightAct, ReadAct, SavedAct } from '../db/rows/actions.ts';

/** An act can be undone for a week. */
const actsKeptMs = 7 * 24 * 3_600_000;

/** Forgets acts that are too old to be undone. Must run inside a transaction over `acts`. */
export const forgetActs = (now: number): Promise<number> =>
  db.acts
    .where('at')
    .below(now - actsKeptMs)
    .delete();

/** Remembers what the reader did, so that it can be undone. Resolves to the act's number. Must run inside a transaction over `acts`. */
export async function rememberAct(act: HighlightAct | SavedAct): Promise<number> {
  // What was undone before something else was done cannot be done again.
  await db.acts.filter((each) => each.kind !== 'read' && each.undone).delete();
  await forgetActs(act.at);
  return db.acts.add(act);
}

/** Whether an act marked articles as read. */
export const isReadAct = (act: ActRow): act is ReadAct => act.kind === 'read';

/** Which articles an act marked as read, or took off the saved list, that the reader may still take back. */
export async function undoableNumbers(now: number): Promise<ReadonlySet<number>> {
  const acts = await db.acts
    .where('at')
    .above(now - actsKeptMs)
    .toArray();
  return new Set(
    acts.flatMap((act) => {
      if (act.kind === 'read') return act.numbers;
      return act.kind === 'saved' ? act.before.saved.map(({ n }) => n) : [];
    }),
  );
}

/** Takes articles that are removed off the acts, so that an undo does not count them. Must run inside a transaction over `acts`. */
export async function dropFromActs(removed: readonly number[]): Promise<void> {
  const going = new Set(removed);
  const acts = (await db.acts.toArray()).filter(isReadAct);
  const left = acts
    .filter(({ numbers }) => numbers.some((n) => going.has(n)))
    .map((act) => {
      const stays = act.numbers.map((n) => !going.has(n));
      const numbers = act.numbers.filter((_, index) => stays[index]);
      return { ...act, numbers, places: act.places.filter((_, index) => stays[index]) };
    });
  await db.acts.bulkPut(left.filter(({ numbers }) => numbers.length > 0));
  const empty = left.filter(({ numbers }) => numbers.length === 0);
  await db.acts.bulkDelete(empty.flatMap(({ id }) => id ?? []));
}
