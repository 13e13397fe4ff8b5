import type { ReadingEntry, ReadUntil } from '../../backup/user-data.ts';
import { factIn } from '../articles/fact-rows.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { readingStateTables } from './reading-state-tables.ts';

type ReadingStateTables = Pick<Tables, (typeof readingStateTables)[number]>;

/** A stored article's id, address and times. */
export interface StoredArticle {
  id: number;
  url: string;
  sortAt: number;
  listedAt: number;
}

/**
 * Applies reading state restored earlier to articles that have now arrived. Resolves to the ids of those with such
 * state, which are not news. `isNews`: a poll brought them after others, so their dates do not tell whether they were
 * read.
 */
export async function applyPendingReadingState(
  tx: ReadingStateTables,
  arrived: readonly StoredArticle[],
  isNews: boolean,
): Promise<ReadonlySet<number>> {
  if (arrived.length === 0) return new Set();
  const urls = arrived.map(({ url }) => url);
  return writePendingState(tx, arrived, await readPendingState(tx, urls, isNews));
}

/** Key in `meta`. */
export const readUntilKey = 'readUntil';

/** The time until which everything was read in a database that was lost; `null` if none was lost. */
export const storedReadUntil = async (tx: Pick<ReadTables, 'meta'>): Promise<ReadUntil | null> =>
  (await factIn<ReadUntil>(tx, readUntilKey)) ?? null;

/** What is known about the reading of articles that are not stored. */
export interface PendingState {
  entries: ReadonlyMap<string, ReadingEntry>;
  until: ReadUntil | null;
}

/**
 * The first half of `applyPendingReadingState`, which needs no ids. Mostly there is no such state at all, and a request
 * per article would take as long as storing them.
 */
export async function readPendingState(
  tx: Pick<ReadTables, 'pendingState' | 'meta'>,
  urls: string[],
  isNews: boolean,
): Promise<PendingState> {
  const [entries, until] = await Promise.all([
    // Reads one key first, because counting would pass over all rows.
    tx.pendingState
      .limit(1)
      .primaryKeys()
      .then(([first]) => (first === undefined ? [] : tx.pendingState.bulkGet(urls))),
    isNews ? null : storedReadUntil(tx),
  ]);
  const known = entries.filter((entry) => entry !== undefined);
  return { entries: new Map(known.map((entry) => [entry.url, entry])), until };
}

/** The second half of `applyPendingReadingState`. */
export async function writePendingState(
  tx: ReadingStateTables,
  arrived: readonly StoredArticle[],
  { entries, until }: PendingState,
): Promise<ReadonlySet<number>> {
  const here = arrived.flatMap((article) => {
    const entry = entries.get(article.url);
    return entry ? [{ ...article, entry }] : [];
  });
  const known = new Set(here.map(({ id }) => id));
  const earlier = until
    ? arrived.filter(({ id, sortAt }) => !known.has(id) && sortAt <= until.at)
    : [];
  const except = new Set(until?.except);
  const unread = earlier.filter(({ url }) => except.has(url));
  await Promise.all([
    writeReadingState(tx, here),
    unlessEmpty(here, (some) => tx.pendingState.bulkDelete(some.map(({ url }) => url))),
    unlessEmpty(unread, (some) => tx.unread.bulkPut(some.map(unreadRow))),
  ]);
  return new Set([...known, ...earlier.map(({ id }) => id)]);
}

/** Writes the reading state of articles that are stored. */
export async function writeReadingState(
  tx: Pick<Tables, 'unread' | 'lastRead' | 'readingPositions' | 'playbackPositions'>,
  here: readonly (StoredArticle & { entry: ReadingEntry })[],
): Promise<void> {
  const read = here.filter(({ entry }) => entry.read).map(({ id }) => id);
  const unread = here.filter(({ entry }) => !entry.read).map(unreadRow);
  const lastReads = here.flatMap(({ id, entry: { lastRead } }) =>
    lastRead ? { articleId: id, ...lastRead } : [],
  );
  const readingPositions = here.flatMap(({ id, entry: { readingPosition } }) =>
    readingPosition ? { articleId: id, ...readingPosition } : [],
  );
  const playbackPositions = here.flatMap(({ id, entry: { playbackPosition } }) =>
    playbackPosition ? { articleId: id, ...playbackPosition } : [],
  );
  await Promise.all([
    unlessEmpty(read, (some) => tx.unread.bulkDelete([...some])),
    unlessEmpty(unread, (some) => tx.unread.bulkPut(some)),
    unlessEmpty(lastReads, (some) => tx.lastRead.bulkPut(some)),
    unlessEmpty(readingPositions, (some) => tx.readingPositions.bulkPut(some)),
    unlessEmpty(playbackPositions, (some) => tx.playbackPositions.bulkPut(some)),
  ]);
}

const unreadRow = ({ id, listedAt }: StoredArticle) => ({ articleId: id, listedAt });

/** A request for nothing costs a tenth of one for twenty rows. */
const unlessEmpty = <Item>(
  items: readonly Item[],
  write: (items: readonly Item[]) => PromiseLike<unknown>,
): PromiseLike<unknown> | null => (items.length === 0 ? null : write(items));
