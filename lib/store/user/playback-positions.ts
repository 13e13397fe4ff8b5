import { db } from '../db/database.ts';
import type { HeardRow } from '../db/rows/reading.ts';

/** How far an episode was heard; `undefined` for one that never was. */
export const readHeard = (n: number): Promise<HeardRow | undefined> => db.heard.get(n);

/** Changes what is known of how an episode was heard. */
export function changeHeard(
  n: number,
  change: Partial<Omit<HeardRow, 'n' | 'at'>>,
  at: number,
): Promise<void> {
  return db.transaction('rw', db.heard, async () => {
    const row = (await db.heard.get(n)) ?? { n, seconds: 0, length: null, nudge: 0 };
    await db.heard.put({ ...row, ...change, at });
  });
}
