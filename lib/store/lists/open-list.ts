import type { ListOrder, RowPlace } from '../../article/lists/row-place.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { heldIds, heldTables } from './filtered-ids.ts';
import { type HeldMemory, updateHeldMemory } from './held-list.ts';
import { type IndexRow, type ListIndex, listIndex } from './list-index.ts';
import { hideInIndex, type IndexMemory, memoryTables, updateIndexMemory } from './list-memory.ts';
import { type ListQuery, plainQuery } from './list-query.ts';
import { heldRows, indexedRows, type ListRows } from './list-rows.ts';
import { type ListOutline, outlinedIndex } from './outlines/list-outline.ts';
import type { IndexStretch } from './read-stretches.ts';

/** What an open list remembers, so that its rows stay where they are while the user looks at them. */
export type ListMemory = { kind: 'index'; of: IndexMemory } | { kind: 'held'; of: HeldMemory };

export const openListTables = [
  ...new Set([...memoryTables, ...heldTables]),
] as const satisfies readonly TableName[];

export type OpenListTables = Pick<ReadTables, (typeof openListTables)[number]>;

/** A list as it is in one transaction. */
export interface UpdatedList {
  memory: ListMemory;
  rows: ListRows;
  /** The same list without these rows, whose article turned out to be missing or damaged. */
  hiding: (articleIds: readonly number[]) => Promise<UpdatedList>;
}

/**
 * Brings an open list up to date, unless its table is known to be unchanged; without a memory, the list is opened. With
 * an outline, count and positions are taken from it.
 */
export async function updateList(
  tx: OpenListTables,
  query: ListQuery,
  memory: ListMemory | undefined,
  outline: ListOutline | null = null,
  isUnchanged = false,
): Promise<UpdatedList> {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const plain = listIndex(name, filters, order)?.(tx);
  const index = plain && outline ? outlinedIndex(plain, outline) : plain;
  if (index) {
    const before = memory?.kind === 'index' ? memory.of : undefined;
    const isCurrent = before && isUnchanged && !before.admitsAll;
    return indexedList(
      index,
      isCurrent ? before : await updateIndexMemory(tx, index, name, before),
    );
  }
  const before = memory?.kind === 'held' ? memory.of : undefined;
  const list = { name, filters, order };
  return heldList(tx, await updateHeldMemory(tx, list, heldIds(tx, list), before), order);
}

const indexedList = (index: ListIndex, memory: IndexMemory): UpdatedList => ({
  memory: { kind: 'index', of: memory },
  rows: indexedRows(index, memory),
  hiding: async (articleIds) => indexedList(index, await hideInIndex(memory, index, articleIds)),
});

const heldList = (tx: OpenListTables, memory: HeldMemory, order: ListOrder): UpdatedList => ({
  memory: { kind: 'held', of: memory },
  rows: heldRows(memory.rows, (articleId) => tx.articles.get(articleId), order),
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
  // Held ids still include the rows that were read a moment ago; an index has lost them.
  if (memory?.kind === 'held') return heldList(tx, memory.of, query.order ?? 'newest').rows;
  return (await updateList(tx, query, memory)).rows;
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

/** The arrivals that wait, and whether rows that were read have stayed. */
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
