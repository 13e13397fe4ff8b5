import type { ReadingEntry } from '../../backup/user-data.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { storedReadUntil } from './read-until.ts';

/** The tables that `applyPendingReadingState` reads and writes. */
export const readingStateTables = [
  'pendingState',
  'meta',
  'unread',
  'lastRead',
  'readingPositions',
  'playbackPositions',
] as const satisfies readonly TableName[];

type ReadingStateTables = Pick<Tables, (typeof readingStateTables)[number]>;

/** A stored article by its id, its address and its time in the lists. */
export interface StoredArticle {
  id: number;
  url: string;
  sortAt: number;
}

/**
 * Applies reading state restored earlier to articles that have now arrived. Resolves to the ids of those with such
 * state, which are not news. `isNews`: a poll brought them after others, so their dates do not tell that they were read.
 */
export async function applyPendingReadingState(
  tx: ReadingStateTables,
  arrived: readonly StoredArticle[],
  isNews: boolean,
): Promise<ReadonlySet<number>> {
  const entries = await tx.pendingState.bulkGet(arrived.map(({ url }) => url));
  const here = arrived.flatMap((article, index) => {
    const entry = entries[index];
    return entry ? [{ ...article, entry }] : [];
  });
  await writeReadingState(tx, here);
  await tx.pendingState.bulkDelete(here.map(({ url }) => url));
  const until = isNews ? null : await storedReadUntil(tx);
  const known = new Set(here.map(({ id }) => id));
  if (until) {
    const earlier = arrived.filter(({ id, sortAt }) => !known.has(id) && sortAt <= until.at);
    const except = new Set(until.except);
    const unread = earlier.filter(({ url }) => except.has(url));
    await tx.unread.bulkPut(unread.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
    for (const { id } of earlier) known.add(id);
  }
  return known;
}

/** Writes the reading state of articles that are stored. */
export async function writeReadingState(
  tx: Pick<Tables, 'unread' | 'lastRead' | 'readingPositions' | 'playbackPositions'>,
  here: readonly (StoredArticle & { entry: ReadingEntry })[],
): Promise<void> {
  const unread = here.filter(({ entry }) => !entry.read);
  await tx.unread.bulkDelete(here.filter(({ entry }) => entry.read).map(({ id }) => id));
  await tx.unread.bulkPut(unread.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
  await tx.lastRead.bulkPut(
    here.flatMap(({ id, entry: { lastRead } }) => (lastRead ? { articleId: id, ...lastRead } : [])),
  );
  await tx.readingPositions.bulkPut(
    here.flatMap(({ id, entry: { readingPosition } }) =>
      readingPosition ? { articleId: id, ...readingPosition } : [],
    ),
  );
  await tx.playbackPositions.bulkPut(
    here.flatMap(({ id, entry: { playbackPosition } }) =>
      playbackPosition ? { articleId: id, ...playbackPosition } : [],
    ),
  );
}
