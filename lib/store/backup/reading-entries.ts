import type { ReadingEntry } from '../../backup/user-data.ts';
import { allRows } from '../db/in-slices.ts';
import type { ReadTables } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import type { LastReadRow, PlaybackPositionRow, ReadingPositionRow } from '../rows/reading.ts';
import type { StoredArticle } from '../user/pending-reading-state.ts';

type ReadingTables = Pick<
  ReadTables,
  'unread' | 'lastRead' | 'readingPositions' | 'playbackPositions'
>;

/** The reading state of all stored articles. */
export async function allReadingEntries(
  tx: ReadingTables,
  stored: readonly StoredArticle[],
): Promise<ReadingEntry[]> {
  const unread = await tx.unread.toCollection().primaryKeys();
  return entriesFrom(stored, new Set(unread), [
    await allRows<LastReadRow>(tx.lastRead, byId),
    await allRows<ReadingPositionRow>(tx.readingPositions, byId),
    await allRows<PlaybackPositionRow>(tx.playbackPositions, byId),
  ]);
}

/** The reading state of a few stored articles. */
export async function readingEntriesOf(
  tx: ReadingTables,
  stored: readonly StoredArticle[],
): Promise<ReadingEntry[]> {
  const articleIds = stored.map(({ id }) => id);
  const [unread, ...rows] = await Promise.all([
    // Only the keys of unread rows count, so damaged ones do too.
    unguarded(tx.unread).bulkGet(articleIds),
    tx.lastRead.bulkGet(articleIds),
    tx.readingPositions.bulkGet(articleIds),
    tx.playbackPositions.bulkGet(articleIds),
  ]);
  const isUnread = articleIds.filter((_, index) => unread[index] !== undefined);
  return entriesFrom(stored, new Set(isUnread), rows);
}

type MaybeRows<Row> = readonly (Row | undefined)[];

function entriesFrom(
  stored: readonly StoredArticle[],
  isUnread: ReadonlySet<number>,
  [lastReads, readingPositions, playbackPositions]: readonly [
    MaybeRows<LastReadRow>,
    MaybeRows<ReadingPositionRow>,
    MaybeRows<PlaybackPositionRow>,
  ],
): ReadingEntry[] {
  const lastReadOf = byArticle(lastReads);
  const readingPositionOf = byArticle(readingPositions);
  const playbackPositionOf = byArticle(playbackPositions);
  return stored.map(({ id: articleId, url }) => {
    const entry: ReadingEntry = { url, read: !isUnread.has(articleId) };
    const lastRead = lastReadOf.get(articleId);
    const readingPosition = readingPositionOf.get(articleId);
    const playbackPosition = playbackPositionOf.get(articleId);
    if (lastRead) entry.lastRead = lastRead;
    if (readingPosition) entry.readingPosition = readingPosition;
    if (playbackPosition) entry.playbackPosition = playbackPosition;
    return entry;
  });
}

const byId = ({ articleId }: { articleId: number }): number => articleId;

const byArticle = <Row extends { articleId: number }>(rows: MaybeRows<Row>) =>
  new Map(
    rows.flatMap((found) => {
      if (!found) return [];
      const { articleId, ...row } = found;
      return [[articleId, row] as const];
    }),
  );
