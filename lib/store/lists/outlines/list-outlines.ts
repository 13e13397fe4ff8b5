import type { TableName } from '../../db/tables.ts';
import { watchTables } from '../../db/watch-tables.ts';
import { indexTables } from '../list-index.ts';
import { type ListQuery, listTables, plainQuery } from '../list-query.ts';
import type { ListOutline } from './list-outline.ts';
import { readOutline } from './read-outline.ts';

/** The outlines of lists, each kept until a row of its table changes. */
export interface ListOutlines {
  /** The outline of a list, as far as it has been read; `null` if none is kept. */
  of: (query: ListQuery) => ListOutline | null;
  /** How many changes of the list's table were noticed. */
  changesOf: (query: ListQuery) => number;
  /** Reads the outline of a list (`readOutline`) and keeps what is read of it until its table changes. */
  read: (query: ListQuery, rest: () => Promise<boolean>) => Promise<void>;
  /**
   * Begins to watch the tables; without that, no outline may be used. Returns a function that stops this. After each
   * change, `onChange` is told which lists have changed.
   */
  watch: (onChange: (hasChanged: (query: ListQuery) => boolean) => void) => () => void;
}

/** How many outlines are kept; every filter makes a list of its own. */
const maxOutlines = 20;

/** Keeps outlines for as long as they are right. */
export function listOutlines(): ListOutlines {
  const kept = new Map<string, { table: TableName; outline: ListOutline }>();
  const changes = new Map<TableName, number>();
  const changesOf = (table: TableName) => changes.get(table) ?? 0;
  const drop = (tables: readonly TableName[]) => {
    for (const table of tables) changes.set(table, changesOf(table) + 1);
    for (const [key, { table }] of kept) if (tables.includes(table)) kept.delete(key);
  };
  const keep = (key: string, table: TableName, outline: ListOutline) => {
    kept.delete(key);
    kept.set(key, { table, outline });
    const [oldest] = kept.keys();
    if (kept.size > maxOutlines && oldest !== undefined) kept.delete(oldest);
  };
  return {
    of: (query) => kept.get(keyOf(query))?.outline ?? null,
    changesOf: (query) => changesOf(tableIn(query)),
    read: async (query, rest) => {
      const plain = plainQuery(query);
      const table = tableIn(query);
      const before = changesOf(table);
      await readOutline(plain, rest, (outline) => {
        if (changesOf(table) === before) keep(keyOf(query), table, outline);
      });
    },
    watch: (onChange) =>
      watchTables(indexTables, (tables) => {
        drop(tables);
        onChange((query) => tables.includes(tableIn(query)));
      }),
  };
}

/** The table that has one row for each row of a list. */
const tableIn = (query: ListQuery): TableName => listTables[plainQuery(query).name];

const keyOf = ({ name, filters, order = 'newest' }: ListQuery): string =>
  JSON.stringify([name, filters, order]);
