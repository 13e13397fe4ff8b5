import { Dexie } from 'dexie';
import { db } from '../../db/database.ts';
import type { TableName } from '../../db/tables.ts';
import { indexTables } from '../list-index.ts';
import { type ListQuery, listTables, plainQuery } from '../list-query.ts';
import type { ListOutline } from './list-outline.ts';
import { readOutline } from './read-outline.ts';

/** The outlines of lists, each kept until a row of its table changes. */
export interface ListOutlines {
  /** `null` where none is kept. */
  of: (query: ListQuery) => ListOutline | null;
  /** How many changes of the list's table were heard of. */
  changesOf: (query: ListQuery) => number;
  /** Reads the outline of a list (`readOutline`) and keeps it, unless its table has changed meanwhile. */
  read: (query: ListQuery, rest: () => Promise<boolean>) => Promise<void>;
  /**
   * Begins to watch the tables, without which no outline may be used. Returns how to end. After each change `onChange` is
   * told of which lists.
   */
  watch: (onChange: (hasChanged: (query: ListQuery) => boolean) => void) => () => void;
}

/** Every filter makes a list of its own. */
const mostOutlines = 20;

/** Keeps outlines for as long as they are true. */
export function listOutlines(): ListOutlines {
  const kept = new Map<string, { table: TableName; outline: ListOutline }>();
  const changes = new Map<TableName, number>();
  const changesOf = (table: TableName) => changes.get(table) ?? 0;
  const drop = (tables: ReadonlySet<TableName>) => {
    for (const table of tables) changes.set(table, changesOf(table) + 1);
    for (const [key, { table }] of kept) if (tables.has(table)) kept.delete(key);
  };
  const keep = (key: string, table: TableName, outline: ListOutline) => {
    kept.delete(key);
    kept.set(key, { table, outline });
    const [oldest] = kept.keys();
    if (kept.size > mostOutlines && oldest !== undefined) kept.delete(oldest);
  };
  return {
    of: (query) => kept.get(keyOf(query))?.outline ?? null,
    changesOf: (query) => changesOf(tableIn(query)),
    read: async (query, rest) => {
      const plain = plainQuery(query);
      const table = tableIn(query);
      const before = changesOf(table);
      const outline = await readOutline(plain, rest);
      if (outline && changesOf(table) === before) keep(keyOf(query), table, outline);
    },
    watch: (onChange) => {
      const onMutation = (parts: Readonly<Record<string, unknown>>) => {
        const tables = changedTables(parts);
        if (tables.size === 0) return;
        drop(tables);
        onChange((query) => tables.has(tableIn(query)));
      };
      Dexie.on('storagemutated', onMutation);
      return () => Dexie.on.storagemutated.unsubscribe(onMutation);
    },
  };
}

/** The table of which each row of a list has one. */
const tableIn = (query: ListQuery): TableName => listTables[plainQuery(query).name];

const keyOf = ({ name, filters, order = 'newest' }: ListQuery): string =>
  JSON.stringify([name, filters, order]);

/** Dexie names an index of a table by `idb://database/table/index`, and everything by `all`. */
function changedTables(parts: Readonly<Record<string, unknown>>): ReadonlySet<TableName> {
  const names = Object.keys(parts);
  const isChanged = (table: TableName) =>
    names.some((name) => name === 'all' || name.startsWith(`idb://${db.name}/${table}/`));
  return new Set(indexTables.filter(isChanged));
}
