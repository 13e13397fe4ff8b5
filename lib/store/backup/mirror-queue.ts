import { read, write } from '../db/database.ts';
import type { MirroredTable } from '../rows/mirror.ts';

/** The rows that were written since the mirror was last written. */
export interface MirrorQueue {
  articleIds: number[];
  highlightIds: string[];
  briefingDays: string[];
  /** The last row of the queue; `null` while it is empty. */
  lastId: number | null;
}

/** Reads what the mirror lacks, each row once. */
export const readMirrorQueue = (): Promise<MirrorQueue> =>
  read(['mirrorQueue'], async ({ mirrorQueue }) => {
    const rows = await mirrorQueue.toArray();
    const keysIn = (table: MirroredTable) => [
      ...new Set(rows.flatMap((row) => (row.table === table ? [row.key] : []))),
    ];
    return {
      articleIds: keysIn('saved').map(Number),
      highlightIds: keysIn('highlights').map(String),
      briefingDays: keysIn('briefings').map(String),
      lastId: rows.at(-1)?.id ?? null,
    };
  });

/** The last row of the queue; `null` while it is empty. */
export const lastQueuedId = (): Promise<number | null> =>
  read(
    ['mirrorQueue'],
    async ({ mirrorQueue }) => (await mirrorQueue.toCollection().last())?.id ?? null,
  );

/** Removes what the mirror now holds; rows that were queued meanwhile stay. */
export async function removeFromMirrorQueue(upTo: number | null): Promise<void> {
  if (upTo === null) return;
  await write(['mirrorQueue'], ({ mirrorQueue }) =>
    mirrorQueue.where('id').belowOrEqual(upTo).delete(),
  );
}
