import type { ListOrder, RowPlace } from '../../article/lists/row-place.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { heldIds, heldTables } from './filtered-ids.ts';
import { type HeldMemory, updateHeldMemory } from './held-list.ts';
import { type IndexRow, type ListIndex, listIndex } from './list-index.ts';
import {
  hideInIndex,
  type IndexMemory,
  memoryTables,
  openIndexMemory,
  updateIndexMemory,
} from './list-memory.ts';
import { type ListQuery, plainQuery } from './list-query.ts';
import { type Adjustments, heldRows, indexedRows, type ListRows } from './list-rows.ts';
import { type ListOutline, outlinedIndex } from './outlines/list-outline.ts';
import type { IndexStretch } from './read-stretches.ts';

/** What an open list remembers, so that its rows stay where they are while the user looks at them. */
export type ListMemory = { kind: 'index'; of: IndexMemory } | { kind: 'held'; of: HeldMemory };

export const openListTables = [
  ...new Set([...memoryTables, ...heldTables]),
] as const satisfies readonly TableName[];

export type OpenListTables = Pick<ReadTables, (typeof openListTables)[number]>;

/** A list as it stands in one transaction. */
export interface OpenList {
  /** Brings what it remembers up to date. */
  memory: () => Promise<ListMemory>;
  /** Its rows by what it has remembered so far, so that they can be read meanwhile. */
  rows: ListRows;
  /** The same list with a memory that has been brought up to date; `null` where that shows the same rows. */
  changedBy: (memory: ListMemory) => OpenList | null;
  /** The same list without these rows, whose article turned out to be missing or damaged. */
  hiding: (articleIds: readonly number[]) => Promise<OpenList>;
}

/** An open list; without a memory it is opened. With an outline, positions are those that it tells. */
export async function openList(
  tx: OpenListTables,
  query: ListQuery,
  memory: ListMemory | undefined,
  outline: ListOutline | null = null,
): Promise<OpenList> {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const plain = listIndex(name, filters, order)?.(tx);
  const index = plain && outline ? outlinedIndex(plain, outline) : plain;
  if (index) {
    if (memory?.kind !== 'index') return indexedList(index, unadjusted, () => openIndexMemory(tx));
    return indexedList(index, memory.of, () => updateIndexMemory(tx, index, name, memory.of));
  }
  const before = memory?.kind === 'held' ? memory.of : undefined;
  const list = { name, filters, order };
  return heldList(tx, await updateHeldMemory(tx, list, heldIds(tx, list), before), order);
}

/** Nothing stays or waits in a list that is being opened. */
const unadjusted: Adjustments = { staying: [], withheld: [] };

const indexedList = (
  index: ListIndex,
  adjustments: Adjustments,
  update: () => Promise<IndexMemory>,
): OpenList => ({
  memory: async () => ({ kind: 'index', of: await update() }),
  rows: indexedRows(index, adjustments),
  changedBy: (memory) =>
    memory.kind !== 'index' || isAdjustedAlike(adjustments, memory.of)
      ? null
      : indexedList(index, memory.of, async () => memory.of),
  hiding: async (articleIds) => {
    const memory = await hideInIndex(await update(), index, articleIds);
    return indexedList(index, memory, async () => memory);
  },
});

const isAdjustedAlike = (one: Adjustments, other: Adjustments): boolean =>
  hasSamePlaces(one.staying, other.staying) && hasSamePlaces(one.withheld, other.withheld);

const hasSamePlaces = (some: readonly RowPlace[], others: readonly RowPlace[]): boolean =>
  some.length === others.length &&
  some.every(({ id, time }, at) => others[at]?.id === id && others[at]?.time === time);

const heldList = (tx: OpenListTables, memory: HeldMemory, order: ListOrder): OpenList => ({
  memory: async () => ({ kind: 'held', of: memory }),
  rows: heldRows(memory.rows, (articleId) => tx.articles.get(articleId), order),
  changedBy: () => null,
  hiding: async (articleIds) => {
    const hidden = new Set([...memory.hidden, ...articleIds]);
    const isThere = (articleId: number) => !hidden.has(articleId);
    const { rows, waiting } = memory;
    const left = { rows: rows.filter(isThere), waiting: waiting.filter(isThere) };
    return heldList(tx, { ...memory, hidden, ...left }, order);
  },
});

/** The rows of a list as a screen with this memory shows it next, or as they are when it is opened. */
export async function rowsOf(
  tx: OpenListTables,
  query: ListQuery,
  memory: ListMemory | undefined,
): Promise<ListRows> {
  // What is held still has the rows that were read a moment ago; an index has lost them.
  if (memory?.kind === 'held') return heldList(tx, memory.of, query.order ?? 'newest').rows;
  const list = await openList(tx, query, memory);
  return (list.changedBy(await list.memory()) ?? list).rows;
}

/** A memory that also knows which rows the screen was given. */
export const withShown = (memory: ListMemory, stretches: readonly IndexStretch[]): ListMemory =>
  memory.kind === 'held'
    ? memory
    : {
        kind: 'index',
        of: {
          ...memory.of,
          shown: stretches.map(({ from, rows }) => ({ from, rows: rows.filter(isPlace) })),
        },
      };

/** The arrivals that wait, and whether rows have stayed after they had been read. */
export function staysAndWaits(memory: ListMemory | undefined): {
  waiting: ReadonlySet<number>;
  hasStaying: boolean;
} {
  if (memory?.kind !== 'index') {
    return { waiting: new Set(memory?.of.waiting), hasStaying: memory?.of.hasStaying ?? false };
  }
  const { waiting, staying } = memory.of;
  return { waiting: new Set(waiting.map(({ id }) => id)), hasStaying: staying.length > 0 };
}

const isPlace = (row: IndexRow): row is RowPlace => row.time !== undefined;

/** A memory by which everything that waits is admitted at the next reading. */
export const admittingAll = (memory: ListMemory): ListMemory =>
  memory.kind === 'index'
    ? { kind: 'index', of: { ...memory.of, admitsAll: true } }
    : {
        kind: 'held',
        of: { ...memory.of, rows: [...memory.of.rows, ...memory.of.waiting], waiting: [] },
      };
