import type { ReadingEntry } from '../../backup/user-data.ts';
import { db } from '../db/database.ts';
import { readStoredReadUntil } from './read-until.ts';

/** The tables that `takeAwaited` reads and writes. */
export const readingStateTables = [
  db.pendingState,
  db.meta,
  db.unread,
  db.lastRead,
  db.readingPositions,
  db.playbackPositions,
] as const;

/** A stored article, by its number, its address and its place in the lists. */
export interface StoredArticle {
  id: number;
  url: string;
  sortAt: number;
}

/**
 * Gives articles that have just been stored what the reader had done to them before this database knew them. Resolves to
 * the numbers of those of which something was known: they are no news. `isNews` says that a poll has brought them after
 * others, so that their date tells nothing: what is new to a feed is new. Must run inside a transaction over `awaitedTables`.
 */
export async function applyPendingReadingState(
  arrived: readonly StoredArticle[],
  isNews: boolean,
): Promise<ReadonlySet<number>> {
  const entries = await db.pendingState.bulkGet(arrived.map(({ url }) => url));
  const here = arrived.flatMap((article, index) => {
    const entry = entries[index];
    return entry ? [{ ...article, entry }] : [];
  });
  await writeReadingState(here);
  await db.pendingState.bulkDelete(here.map(({ url }) => url));
  const until = isNews ? null : await readStoredReadUntil();
  const known = new Set(here.map(({ id }) => id));
  if (until) {
    const earlier = arrived.filter(({ id, sortAt }) => !known.has(id) && sortAt <= until.at);
    const unread = earlier.filter(({ url }) => until.except.includes(url));
    await db.unread.bulkPut(unread.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
    for (const { id } of earlier) known.add(id);
  }
  return known;
}

/** Writes what was done to articles that are stored. Must run inside a transaction over `awaitedTables`. */
export async function writeReadingState(
  here: readonly (StoredArticle & { entry: ReadingEntry })[],
): Promise<void> {
  const unread = here.filter(({ entry }) => !entry.read);
  await db.unread.bulkDelete(here.filter(({ entry }) => entry.read).map(({ id }) => id));
  await db.unread.bulkPut(unread.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
  await db.lastRead.bulkPut(
    here.flatMap(({ id, entry: { lastRead } }) => (lastRead ? { articleId: id, ...lastRead } : [])),
  );
  await db.readingPositions.bulkPut(
    here.flatMap(({ id, entry: { readingPosition } }) =>
      readingPosition ? { articleId: id, ...readingPosition } : [],
    ),
  );
  await db.playbackPositions.bulkPut(
    here.flatMap(({ id, entry: { playbackPosition } }) =>
      playbackPosition ? { articleId: id, ...playbackPosition } : [],
    ),
  );
}
