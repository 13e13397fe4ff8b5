import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { segmentsIn } from './current-segments.ts';

/** How much the index lacks. */
export interface IndexLag {
  /** How many articles it does not have in their stored version. */
  unindexed: number;
  /** How many articles are stored; 0 if the index has all of them. */
  stored: number;
}

export const readIndexLag = (): Promise<IndexLag> =>
  read(['searchSegments', 'unindexed', 'articles'], async (tx) =>
    lagOf((await segmentsIn(tx)).length, await tx.unindexed.count(), tx),
  );

/** What an index of so many segments lacks while so many articles are queued for it. */
export async function lagOf(
  segments: number,
  queued: number,
  { articles }: Pick<ReadTables, 'articles'>,
): Promise<IndexLag> {
  const stored = segments > 0 && queued === 0 ? 0 : await articles.count();
  // While the index is rebuilt, not everything that it lacks is queued yet.
  return { unindexed: segments > 0 ? queued : stored, stored };
}
