import type { ListOrder } from '../../article/lists/row-place.ts';
import { stabilizeList } from '../../article/lists/stable-list.ts';
import { byDayThenRank } from '../../article/model/change-order.ts';
import type { ReadTables } from '../db/tables.ts';
import type { ArticleListName, ListFilter } from '../rows/views.ts';
import { findUnread } from '../user/unread.ts';
import { listIndex } from './list-index.ts';
import { type FilterTables, filterTables, idsMatching } from './matching-ids.ts';

/**
 * Lists that no index answers for: filtered ones, and the list of changes. Their matching ids are held, here and nowhere
 * else, because only together do they tell a position. A filter leaves few; edits are few.
 */
export const heldTables = [...filterTables, 'unread'] as const;

type HeldTables = FilterTables & Pick<ReadTables, 'unread'>;

/** What such a list remembers while it is open. */
export interface HeldMemory {
  /** Its rows from top to bottom. */
  rows: readonly number[];
  /** Arrivals that wait until the user admits them. */
  waiting: readonly number[];
  /** Articles that are missing or damaged. */
  hidden: ReadonlySet<number>;
  /** Whether read rows have stayed. */
  hasStaying: boolean;
}

interface HeldQuery {
  name: ArticleListName;
  filters: readonly ListFilter[];
  order: ListOrder;
}

/** Brings the memory of an open list up to date; `undefined` for one that is being opened. */
export async function updateHeldMemory(
  tx: HeldTables,
  { name, filters, order }: HeldQuery,
  before: HeldMemory | undefined,
): Promise<HeldMemory> {
  const current = await heldIds(tx, name, filters, order);
  const hidden = before?.hidden ?? new Set();
  // The saved list is in the order of saving, and only the user changes it.
  if (!before || name === 'saved') {
    return { rows: without(current, hidden), waiting: [], hidden, hasStaying: false };
  }
  const present = new Set(current);
  const shown = before.rows;
  const hasLeft = shown.some((articleId) => !present.has(articleId));
  const every = hasLeft && isByTime(name) ? await idsInOrder(tx, 'all', order) : current;
  const known = new Set(shown);
  // Articles of a backfill are read on arrival. The user asked for them and is looking at that end of the list.
  const joins = await isReadAmong(
    tx,
    name === 'all' ? current.filter((articleId) => !known.has(articleId)) : [],
  );
  const { rows, waiting } = stabilizeList({
    ...{ shown, current, order: every, joins },
    joinsAbove: order === 'oldest',
  });
  return {
    rows: without(rows, hidden),
    waiting: without(waiting, hidden),
    hidden,
    hasStaying: name === 'unread' && rows.some((articleId) => !present.has(articleId)),
  };
}

/** The ids that match, in the order of the list. */
export async function heldIds(
  tx: HeldTables,
  name: ArticleListName,
  filters: readonly ListFilter[],
  order: ListOrder = 'newest',
): Promise<readonly number[]> {
  const [ids, ...matching] = await Promise.all([
    idsInOrder(tx, name, order),
    ...filters.map((filter) => idsMatching(tx, filter)),
  ]);
  const sets = matching.map((each) => new Set(each));
  return ids.filter((articleId) => sets.every((set) => set.has(articleId)));
}

async function idsInOrder(
  tx: HeldTables,
  name: ArticleListName,
  order: ListOrder,
): Promise<number[]> {
  const index = listIndex(name, [], order);
  if (index) return (await index(tx).range(0, Number.POSITIVE_INFINITY)).map(({ id }) => id);
  // Within a day the weightiest edit stands first, which no index knows.
  const changed = await tx.articles.where('changedAt').above(0).toArray();
  const sign = order === 'newest' ? 1 : -1;
  return changed
    .sort((one, other) => byDayThenRank(one, other, sign) || sign * (other.id - one.id))
    .map(({ id }) => id);
}

const isByTime = (name: ArticleListName): boolean => name === 'unread' || name === 'all';

async function isReadAmong(tx: HeldTables, articleIds: readonly number[]) {
  const unread = await findUnread(tx, articleIds);
  const read = new Set(articleIds.filter((articleId) => !unread.has(articleId)));
  return (articleId: number) => read.has(articleId);
}

const without = (ids: readonly number[], hidden: ReadonlySet<number>): readonly number[] =>
  hidden.size === 0 ? ids : ids.filter((articleId) => !hidden.has(articleId));
