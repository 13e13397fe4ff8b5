import { type StableListInput, stabilizeList } from '../../article/lists/stable-list.ts';
import type { ReadTables } from '../db/tables.ts';
import { findUnread } from '../user/unread-rows.ts';
import type { FilteredList, HeldIds, HeldTables } from './filtered-ids.ts';

/** What an open list remembers if no index can answer for it. */
export interface HeldMemory {
  /** Its rows from top to bottom. */
  rows: readonly number[];
  /** Arrivals that wait until the user admits them. */
  waiting: readonly number[];
  /** Articles that are missing or damaged. */
  hidden: ReadonlySet<number>;
  /** Whether rows that were read have stayed. */
  hasStaying: boolean;
}

/** Brings the memory of an open list up to date; `before` is `undefined` for a list that is being opened. */
export async function updateHeldMemory(
  tx: HeldTables,
  query: FilteredList,
  ids: HeldIds,
  before: HeldMemory | undefined,
): Promise<HeldMemory> {
  const hidden = before?.hidden ?? new Set();
  const isUnread = query.name === 'unread' || query.filters.some(({ by }) => by === 'is');
  if (before && query.name === 'recentlyRead') return stillStored(tx, before, isUnread);
  const current = await ids.matching();
  // The saved list is in the order of saving, and only the user changes it.
  if (!before || (query.name === 'saved' && !isUnread)) {
    return { rows: without(current, hidden), waiting: [], hidden, hasStaying: false };
  }
  const present = new Set(current);
  const hasLeft = before.rows.some((articleId) => !present.has(articleId));
  const { rows, waiting } = stabilizeList({
    shown: before.rows,
    current,
    order: hasLeft ? await ids.withStaying(current) : current,
    ...(await arrivalsThatJoin(tx, query, before, current)),
  });
  return {
    rows: without(rows, hidden),
    waiting: without(waiting, hidden),
    hidden,
    hasStaying: isUnread && rows.some((articleId) => !present.has(articleId)),
  };
}

/** An article that is read again while the list is open keeps its place, and one that is read elsewhere does not join. */
async function stillStored(
  tx: Pick<ReadTables, 'lastRead' | 'unread'>,
  before: HeldMemory,
  isUnread: boolean,
): Promise<HeldMemory> {
  const stored = await tx.lastRead.bulkGet([...before.rows]);
  const rows = before.rows.filter((_, index) => stored[index] !== undefined);
  const unread = isUnread ? await findUnread(tx, rows) : null;
  return { ...before, rows, hasStaying: unread !== null && unread.size < rows.length };
}

/** Which arrivals need not wait. */
async function arrivalsThatJoin(
  tx: HeldTables,
  { name, order }: FilteredList,
  { rows }: HeldMemory,
  current: readonly number[],
): Promise<Pick<StableListInput, 'joins' | 'joinsAbove'>> {
  // What is saved while the list is open was saved by the user, or is unread again.
  if (name === 'saved') return { joins: () => true, joinsAbove: true };
  const known = new Set(rows);
  // Articles of a backfill are read on arrival. The user asked for them and is looking at that end of the list.
  const joins = await isReadAmong(
    tx,
    name === 'all' ? current.filter((articleId) => !known.has(articleId)) : [],
  );
  return { joins, joinsAbove: order === 'oldest' };
}

async function isReadAmong(tx: HeldTables, articleIds: readonly number[]) {
  const unread = await findUnread(tx, articleIds);
  const read = new Set(articleIds.filter((articleId) => !unread.has(articleId)));
  return (articleId: number) => read.has(articleId);
}

const without = (ids: readonly number[], hidden: ReadonlySet<number>): readonly number[] =>
  hidden.size === 0 ? ids : ids.filter((articleId) => !hidden.has(articleId));
