import { db } from './db.ts';
import type { HighlightAct, SavedAct } from './rows/acts.ts';

/** An act can be undone for a week. */
const actsKeptMs = 7 * 24 * 3_600_000;

/** Remembers what the reader did, so that it can be undone. Resolves to the act's number. Must run inside a transaction over `acts`. */
export async function rememberAct(act: HighlightAct | SavedAct): Promise<number> {
  // What was undone before something else was done cannot be done again.
  await db.acts.filter((each) => each.kind !== 'read' && each.undone).delete();
  await db.acts
    .where('at')
    .below(act.at - actsKeptMs)
    .delete();
  return db.acts.add(act);
}
