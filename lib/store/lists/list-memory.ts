import {
  byPlace,
  endPlaces,
  type ListOrder,
  type RowPlace,
} from '../../article/lists/row-place.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import type { UnreadRow } from '../rows/articles.ts';
import type { ArticleListName } from '../rows/views.ts';
import { isReadAction } from '../user/action-log.ts';
import { findUnread } from '../user/unread-rows.ts';
import { type IndexRow, type IndexTables, indexTables, type ListIndex } from './list-index.ts';
import { type Adjustments, indexedRows } from './list-rows.ts';

/** The tables that tell what has happened to an open list. */
export const memoryTables = [...indexTables, 'actions'] as const satisfies readonly TableName[];

type MemoryTables = IndexTables & Pick<ReadTables, 'actions'>;

/** Consecutive rows that the screen was given. */
export interface ShownRows {
  /** The position of the first row. */
  from: number;
  rows: readonly RowPlace[];
}

/**
 * What an open list remembers if an index answers for it, so that no row moves under the pointer: what the user has
 * read since it was opened, and what has arrived. Never the list itself.
 */
export interface IndexMemory extends Adjustments {
  /** Rows that have been read and stay. Only the unread list has them. */
  staying: readonly RowPlace[];
  /** Arrivals that wait until the user admits them. */
  waiting: readonly RowPlace[];
  /** Rows whose article is missing or damaged, but which the index still has. */
  hidden: readonly RowPlace[];
  /** Arrivals that were read before they were admitted. */
  missed: ReadonlySet<number>;
  /** Every article up to this id is known to be a row or not; those beyond have arrived since. */
  seenId: number;
  /** The latest action whose articles are known to stay. */
  seenAction: number;
  /** The rows that the screen was given last, if the list's index has their times. */
  shown: readonly ShownRows[];
  /** Whether everything that waits is admitted at the next reading. */
  admitsAll: boolean;
}

/** Brings the memory of an open list up to date; `before` is `undefined` for a list that is being opened. */
export async function updateIndexMemory(
  tx: MemoryTables,
  index: ListIndex,
  name: ArticleListName,
  before: IndexMemory | undefined,
): Promise<IndexMemory> {
  const seen = readLatest(tx);
  if (!before) return { ...opened, ...(await seen) };
  const [latest, hidden, change] = await Promise.all([
    seen,
    placesOf(index, idsOf(before.hidden)),
    changeOf(tx, name, before, index),
  ]);
  if (!change) return { ...before, ...latest, ...adjusted([], [], hidden) };
  const { staying, arrived, missed, joins } = change;
  const waiting = before.admitsAll
    ? []
    : await stillWaiting(index, adjusted(staying, arrived, hidden), joins);
  return { ...before, ...latest, missed, ...adjusted(staying, waiting, hidden) };
}

async function readLatest(tx: MemoryTables) {
  const [seenId, seenAction] = await Promise.all([latestId(tx.articles), latestId(tx.actions)]);
  return { seenId, seenAction, admitsAll: false };
}

const opened = {
  staying: [],
  waiting: [],
  hidden: [],
  withheld: [],
  missed: new Set<number>(),
  shown: [],
};

/** The memory of a list that is opened again in a moment: whatever arrives meanwhile becomes a row. */
export const provisionalMemory: IndexMemory = {
  ...opened,
  seenId: Number.POSITIVE_INFINITY,
  seenAction: Number.POSITIVE_INFINITY,
  admitsAll: false,
};

type Adjusted = Pick<IndexMemory, 'staying' | 'waiting' | 'hidden' | 'withheld'>;

const adjusted = (
  staying: readonly RowPlace[],
  waiting: readonly RowPlace[],
  hidden: readonly RowPlace[],
): Adjusted => ({ staying, waiting, hidden, withheld: [...waiting, ...hidden] });

/** The memory with the rows hidden whose article turned out to be missing. */
export async function hideInIndex(
  memory: IndexMemory,
  index: ListIndex,
  articleIds: readonly number[],
): Promise<IndexMemory> {
  const missing = new Set(articleIds);
  const isThere = ({ id }: RowPlace) => !missing.has(id);
  const hidden = [...memory.hidden, ...(await placesOf(index, articleIds))];
  return {
    ...memory,
    ...adjusted(memory.staying.filter(isThere), memory.waiting.filter(isThere), hidden),
  };
}

interface Change {
  staying: readonly RowPlace[];
  /** Everything in the index that is not known to be a row. */
  arrived: readonly RowPlace[];
  missed: ReadonlySet<number>;
  /** Whether an arrival between rows is shown at once. */
  joins: (articleId: number) => boolean;
}

/** What has changed in an open list; `null` for the saved list, where nothing stays and nothing waits. */
async function changeOf(
  tx: MemoryTables,
  name: ArticleListName,
  before: IndexMemory,
  index: ListIndex,
): Promise<Change | null> {
  if (name === 'saved') return null;
  return name === 'unread' ? changeOfUnread(tx, before, index) : changeOfAll(tx, before, index);
}

/**
 * Rows that were read stay if the screen was given them, whoever read them, or if they were marked as read together.
 * Other rows that another page reads one by one leave with the index.
 */
async function changeOfUnread(
  tx: Pick<MemoryTables, 'unread' | 'actions'>,
  before: IndexMemory,
  { order, spans }: ListIndex,
): Promise<Change> {
  const [news, marked, around] = await Promise.all([
    tx.unread.where('articleId').above(before.seenId).toArray(),
    markedSince(tx, before.seenAction),
    Promise.all(before.shown.map((stretch) => placesWithin(tx, stretch, order))),
  ]);
  const waited = new Set(idsOf(before.waiting));
  const wasRow = ({ id }: RowPlace) =>
    id <= before.seenId && !waited.has(id) && !before.missed.has(id);
  const shown = before.shown.flatMap(({ rows }) => rows);
  const present = new Set(idsOf(around.flat()));
  const left = shown.filter(({ id }) => !present.has(id));
  const known = new Set(idsOf([...shown, ...before.hidden]));
  const between = around.flat().filter(({ id }) => !known.has(id));

  // The table and the actions also have rows outside the time span of the list.
  const ofList = (places: readonly RowPlace[]) => unique(places.filter(({ time }) => spans(time)));
  const readRows = ofList([...before.staying, ...left, ...marked.filter(wasRow)]);
  const candidates = ofList([...before.waiting, ...news.map(placeOf), ...between]);
  const isUnread = await findUnread(tx, idsOf([...readRows, ...candidates]));
  return {
    staying: readRows.filter(({ id }) => !isUnread.has(id)),
    arrived: candidates.filter(({ id }) => isUnread.has(id)),
    missed: new Set([
      ...before.missed,
      ...[...waited].filter((id) => !isUnread.has(id)),
      ...marked.flatMap(({ id }) => (id > before.seenId ? [id] : [])),
    ]),
    joins: () => false,
  };
}

/** Articles of a backfill are read on arrival: the user asked for them and is looking at that end of the list. */
async function changeOfAll(
  tx: Pick<MemoryTables, 'articles' | 'unread'>,
  before: IndexMemory,
  index: ListIndex,
): Promise<Change> {
  const news = await tx.articles.where('id').above(before.seenId).primaryKeys();
  const arrived = await placesOf(index, [...idsOf(before.waiting), ...news]);
  const unread = await findUnread(tx, idsOf(arrived));
  return { staying: [], arrived, missed: before.missed, joins: (id) => !unread.has(id) };
}

/**
 * The arrivals that wait. Those after the last row are appended; with the oldest first, that is nearly all of them. In
 * an empty list nothing has to wait.
 */
async function stillWaiting(
  index: ListIndex,
  { staying, waiting, withheld }: Adjusted,
  joins: Change['joins'],
): Promise<readonly RowPlace[]> {
  if (waiting.length === 0) return waiting;
  const ends = await indexedRows(index, { staying, withheld }).ends();
  const [first, last] = await Promise.all(ends.map((row) => row && placeOfRow(index, row)));
  if (!first || !last) return [];
  const isBelow = (row: RowPlace, place: RowPlace) => byPlace[index.order](row, place) < 0;
  // A backfill adds to the end that has the oldest rows, whichever that is.
  const mayJoin = (place: RowPlace) =>
    isBelow(last, place) ||
    ((index.order === 'oldest' || isBelow(first, place)) && joins(place.id));
  return waiting.filter((place) => !mayJoin(place));
}

const placeOfRow = async (
  index: ListIndex,
  { id, time }: IndexRow,
): Promise<RowPlace | undefined> => (time === undefined ? index.placeOf(id) : { id, time });

/** The rows that were marked as read together since that action. */
async function markedSince(
  { actions }: Pick<ReadTables, 'actions'>,
  seenAction: number,
): Promise<RowPlace[]> {
  const rows = await actions.where('id').above(seenAction).toArray();
  return rows
    .filter(isReadAction)
    .flatMap(({ articleIds, listedTimes }) =>
      articleIds.map((id, at) => ({ id, time: listedTimes[at] ?? 0 })),
    );
}

/** The unread articles from the first to the last of consecutive rows; from the very top if these begin the list. */
async function placesWithin(
  { unread }: Pick<ReadTables, 'unread'>,
  { from, rows }: ShownRows,
  order: ListOrder,
): Promise<RowPlace[]> {
  const [first, last] = [from === 0 ? endPlaces[order].top : rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const [earliest, latest] = [Math.min(first.time, last.time), Math.max(first.time, last.time)];
  const found = await unread.where('listedAt').between(earliest, latest, true, true).toArray();
  const compare = byPlace[order];
  const isWithin = (place: RowPlace) => compare(first, place) <= 0 && compare(place, last) <= 0;
  return found.map(placeOf).filter(isWithin);
}

const placeOf = ({ articleId, listedAt }: UnreadRow): RowPlace => ({
  id: articleId,
  time: listedAt,
});

/** The places of those articles that the list has. */
const placesOf = async (
  { placeOf: find }: ListIndex,
  articleIds: readonly number[],
): Promise<RowPlace[]> =>
  (await Promise.all(articleIds.map(find))).filter((place) => place !== undefined);

const idsOf = (places: readonly RowPlace[]): number[] => places.map(({ id }) => id);

const unique = (places: readonly RowPlace[]): RowPlace[] => [
  ...new Map(places.map((place) => [place.id, place])).values(),
];

const latestId = async (table: MemoryTables['articles' | 'actions']): Promise<number> => {
  const [id] = await table.toCollection().reverse().limit(1).primaryKeys();
  return id ?? 0;
};
