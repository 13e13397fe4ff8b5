import type { RowRange } from '../../article/lists/id-sequence.ts';
import { isAtOrBelow, type ListOrder } from '../../article/lists/list-order.ts';
import { type StableListInput, stabilizeList } from '../../article/lists/stable-list.ts';
import { noticeDamage, read } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import type { ListTop } from '../rows/views.ts';
import { findUnread } from '../user/unread-rows.ts';
import { type ListTables, listIds, listTables, possibleIds } from './list-ids.ts';
import { type ListQuery, plainQuery, rowTables } from './list-query.ts';
import { type ListRows, listRowsOf } from './list-rows.ts';

/** An open list, whose rows stay where they are while the user looks at them. */
export interface OpenList {
  /** Its rows from top to bottom. */
  ids: readonly number[];
  /** Arrivals that wait until the user admits them. */
  waiting: readonly number[];
  /** The newest id of an article when the list was opened. */
  newestId: number;
  /** Articles that are missing or damaged, which the list's index still has. */
  hidden: ReadonlySet<number>;
  /** Whether rows that were read have stayed. */
  hasReadRows: boolean;
}

/** What is read of an open list at one moment. */
export interface ListReading {
  list: OpenList;
  /** The rows around the drawn ones. */
  rows: ListRows;
  /** Where an opened list was left; if that row has left the list, the next row by time. */
  top: ListTop | null;
}

/** What a screen needs of a list that it opens. */
export interface ListOpening {
  /** Where the list was left; `null` for its top. */
  top: ListTop | null;
  /** How many rows are in view at most. */
  inView: number;
  /** Articles whose flags are needed, in the list or not. */
  required: readonly number[];
}

/** How many rows are read above the place where a list was left. */
const rowsAbove = 10;

/** Opens a list. */
export const openList = (
  query: ListQuery,
  { top, inView, required }: ListOpening,
): Promise<ListReading> =>
  read(listTables, async (tx) => {
    const ids = await listIds(tx, query);
    const start = top && (await placeOf(tx, ids, top, query.order));
    const first = start ? ids.indexOf(start.articleId) : 0;
    const inFirstView = ids.slice(Math.max(0, first - rowsAbove), first + inView);
    const [rows, [newestId = 0]] = await Promise.all([
      listRowsOf(tx, [...new Set([...inFirstView, ...required])]),
      tx.articles.toCollection().reverse().limit(1).primaryKeys(),
      compareCount(tx, query, ids),
    ]);
    const hidden = new Set<number>();
    const list = { ids, waiting: [], newestId, hidden, hasReadRows: false };
    return { list: withoutMissing(query, list, inFirstView, rows), rows, top: start };
  });

/** Follows what has changed since an open list was read. `range`: the rows to read, by position. */
export const followList = (
  query: ListQuery,
  before: OpenList,
  { from, to }: RowRange,
): Promise<Omit<ListReading, 'top'>> =>
  read(listTables, async (tx) => {
    const list = await updateList(tx, query, before);
    const inRange = list.ids.slice(Math.max(0, from), Math.max(0, to));
    const rows = await listRowsOf(tx, inRange);
    return { list: withoutMissing(query, list, inRange, rows), rows };
  });

/** Reads the rows of these articles. */
export const readListRows = (articleIds: readonly number[]): Promise<ListRows> =>
  read(['articles', 'unread', 'saved'], (tx) => listRowsOf(tx, articleIds));

/** The list with all arrivals among its rows; its next reading puts them in order. */
export const admitWaiting = (list: OpenList): OpenList => ({
  ...list,
  ids: [...list.ids, ...list.waiting],
  waiting: [],
});

/**
 * The list without those of the ids that were read whose row is damaged or has no article. Damaged rows are noticed by
 * their guard, but not one of another table that has no article.
 */
function withoutMissing(
  query: ListQuery,
  list: OpenList,
  read: readonly number[],
  { articles, saved }: ListRows,
): OpenList {
  const { name } = plainQuery(query);
  const isThere = (id: number) => articles.has(id) && (name !== 'saved' || saved.has(id));
  const missing = read.filter((id) => !isThere(id));
  if (missing.length === 0) return list;
  if (rowTables[name] !== 'articles') noticeDamage(rowTables[name]);
  const hidden = new Set([...list.hidden, ...missing]);
  return { ...list, hidden, ids: list.ids.filter((id) => !hidden.has(id)) };
}

/** A row whose time is damaged is in its table, and in no index. */
async function compareCount(tx: ListTables, query: ListQuery, ids: readonly number[]) {
  const { name, filters } = plainQuery(query);
  if (filters.length > 0 || (name !== 'all' && name !== 'unread' && name !== 'saved')) return;
  const count =
    name === 'saved' ? tx.saved.count() : countListed(name === 'all' ? tx.articles : tx.unread);
  if ((await count) !== ids.length) noticeDamage(rowTables[name]);
}

async function updateList(tx: ListTables, query: ListQuery, before: OpenList): Promise<OpenList> {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const isUnread = name === 'unread' || filters.some(({ by }) => by === 'is');
  if (name === 'recentlyRead') return stillStored(tx, before, isUnread);
  const isThere = (id: number) => !before.hidden.has(id);
  const matching = (await listIds(tx, query)).filter(isThere);
  // The saved list is in the order of saving, and only the user changes it.
  if (name === 'saved' && !isUnread)
    return { ...before, ids: matching, waiting: [], hasReadRows: false };
  const present = new Set(matching);
  const hasLeft = before.ids.some((id) => !present.has(id));
  const { rows, waiting } = stabilizeList({
    shown: before.ids,
    current: matching,
    order: hasLeft ? await possibleIds(tx, query, matching) : matching,
    ...(await arrivalsThatJoin(tx, { name, order }, before, matching)),
  });
  return {
    ...before,
    ids: rows,
    waiting,
    hasReadRows: isUnread && rows.some((id) => !present.has(id)),
  };
}

/** An article that is read again while the list is open keeps its place, and one that is read elsewhere does not join. */
async function stillStored(
  tx: Pick<ListTables, 'lastRead' | 'unread'>,
  before: OpenList,
  isUnread: boolean,
): Promise<OpenList> {
  const stored = await tx.lastRead.bulkGet([...before.ids]);
  const ids = before.ids.filter((_, index) => stored[index] !== undefined);
  const hasReadRows = isUnread && (await findUnread(tx, ids)).size < ids.length;
  return { ...before, ids, hasReadRows };
}

const always = () => true;

/** Which arrivals need not wait. */
async function arrivalsThatJoin(
  tx: ListTables,
  { name, order }: Pick<ListQuery, 'name' | 'order'>,
  { ids, newestId }: OpenList,
  matching: readonly number[],
): Promise<Pick<StableListInput, 'joins' | 'joinsAbove'>> {
  // What is saved while the list is open was saved by the user, or is unread again.
  if (name === 'saved') return { joins: always, joinsAbove: always };
  // The user follows or mutes something else.
  const wasStored = (id: number) => id <= newestId;
  if (name === 'watch' || name === 'mentions') return { joins: wasStored, joinsAbove: wasStored };
  if (name !== 'all') return {};
  // Articles of a backfill are read on arrival. The user asked for them and is looking at that end of the list.
  const known = new Set(ids);
  const arrived = matching.filter((id) => !known.has(id));
  const unread = await findUnread(tx, arrived);
  const joins = (id: number) => wasStored(id) || !unread.has(id);
  return { joins, joinsAbove: order === 'oldest' ? joins : wasStored };
}

/** The row at which a list was left; if that has left the list, the next row by time, which is then shown as a whole. */
async function placeOf(
  tx: Pick<ListTables, 'articles'>,
  ids: readonly number[],
  top: ListTop,
  order: ListOrder = 'newest',
): Promise<ListTop | null> {
  if (ids.includes(top.articleId)) return top;
  const articleId = ids[await indexFrom(tx, ids, top.sortAt, order)];
  return articleId === undefined ? null : { ...top, articleId, offset: Number.POSITIVE_INFINITY };
}

/** The position in a list of the first row at this time of publication or below it; the list's length if there is none. */
export const readIndexFrom = (
  ids: readonly number[],
  sortAt: number,
  order: ListOrder,
): Promise<number> => read(['articles'], (tx) => indexFrom(tx, ids, sortAt, order));

/** Bisects. In a list that has another order it finds a place nearby. */
async function indexFrom(
  { articles }: Pick<ListTables, 'articles'>,
  ids: readonly number[],
  sortAt: number,
  order: ListOrder,
): Promise<number> {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const article = await articles.get(ids[middle] ?? -1);
    if (article && isAtOrBelow(article.sortAt, sortAt, order)) high = middle;
    else low = middle + 1;
  }
  return low;
}
