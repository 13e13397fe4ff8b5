import type { ReadingEntry } from '../../backup/user-data.ts';
import { db } from '../db/database.ts';
import { getReadUntil } from './read-until.ts';

/** The tables that `takeAwaited` reads and writes. */
export const awaitedTables = [
  db.awaited,
  db.meta,
  db.unread,
  db.opened,
  db.places,
  db.heard,
] as const;

/** A stored article, by its number, its address and its place in the lists. */
export interface Stored {
  n: number;
  url: string;
  sortAt: number;
}

/**
 * Gives articles that have just been stored what the reader had done to them before this database knew them. Resolves to
 * the numbers of those of which something was known: they are no news. `isNews` says that a poll has brought them after
 * others, so that their date tells nothing: what is new to a feed is new. Must run inside a transaction over `awaitedTables`.
 */
export async function takeAwaited(
  arrived: readonly Stored[],
  isNews: boolean,
): Promise<ReadonlySet<number>> {
  const entries = await db.awaited.bulkGet(arrived.map(({ url }) => url));
  const here = arrived.flatMap((article, index) => {
    const entry = entries[index];
    return entry ? [{ ...article, entry }] : [];
  });
  await putReading(here);
  await db.awaited.bulkDelete(here.map(({ url }) => url));
  const until = isNews ? null : await getReadUntil();
  const known = new Set(here.map(({ n }) => n));
  if (until) {
    const earlier = arrived.filter(({ n, sortAt }) => !known.has(n) && sortAt <= until.at);
    const unread = earlier.filter(({ url }) => until.except.includes(url));
    await db.unread.bulkPut(unread.map(({ n, sortAt }) => ({ n, sortAt })));
    for (const { n } of earlier) known.add(n);
  }
  return known;
}

/** Writes what was done to articles that are stored. Must run inside a transaction over `awaitedTables`. */
export async function putReading(
  here: readonly (Stored & { entry: ReadingEntry })[],
): Promise<void> {
  const unread = here.filter(({ entry }) => !entry.read);
  await db.unread.bulkDelete(here.filter(({ entry }) => entry.read).map(({ n }) => n));
  await db.unread.bulkPut(unread.map(({ n, sortAt }) => ({ n, sortAt })));
  await db.opened.bulkPut(
    here.flatMap(({ n, entry: { opened } }) => (opened ? { n, ...opened } : [])),
  );
  await db.places.bulkPut(
    here.flatMap(({ n, entry: { place } }) => (place ? { n, ...place } : [])),
  );
  await db.heard.bulkPut(here.flatMap(({ n, entry: { heard } }) => (heard ? { n, ...heard } : [])));
}
