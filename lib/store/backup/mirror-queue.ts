import { db } from '../db/database.ts';
import type { MirroredTable } from '../db/queue-for-mirror.ts';

/** What was written since the mirror was. */
export interface MirrorQueue {
  articleIds: number[];
  highlightIds: string[];
  /** The last row of the queue; `null` while it is empty. */
  lastId: number | null;
}

/** Reads what the mirror lacks, each row once. */
export async function readMirrorQueue(): Promise<MirrorQueue> {
  const rows = await db.mirrorQueue.toArray();
  const keysIn = (table: MirroredTable) => [
    ...new Set(rows.flatMap((row) => (row.table === table ? [row.key] : []))),
  ];
  return {
    articleIds: keysIn('saved').map(Number),
    highlightIds: keysIn('highlights').map(String),
    lastId: rows.at(-1)?.id ?? null,
  };
}

/** The last row of the queue; `null` while it is empty. */
export const lastQueuedId = async (): Promise<number | null> =>
  (await db.mirrorQueue.toCollection().last())?.id ?? null;

/** Removes what the mirror now has; rows that came meanwhile stay. */
export async function removeFromMirrorQueue(upTo: number | null): Promise<void> {
  if (upTo !== null) await db.mirrorQueue.where('id').belowOrEqual(upTo).delete();
}
