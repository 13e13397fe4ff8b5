import type { DBCore, DBCoreCursor, DBCoreQueryRequest, DBCoreTable, Middleware } from 'dexie';
import type { Check } from '../../checks.ts';
import type { TableName } from './tables.ts';
import type { GuardedTable } from './unguarded.ts';

/**
 * Hides rows that their guard refuses, as a damaged disk or another build leaves them, so that none keeps a page from being
 * drawn. `onRefused` is called with the table's name after each such read.
 */
export const skipDamagedRows = (
  guards: Readonly<Record<TableName, Check>>,
  standIns: StandIns,
  onRefused: (table: TableName) => void,
): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'skip-damaged-rows',
  create: (core) => ({
    ...core,
    table: (name) => {
      const isSound = guards[name as TableName];
      const standIn = standIns[name as TableName];
      const shown: Shown = (row) => {
        if (row === undefined || isSound(row)) return row;
        onRefused(name as TableName);
        return standIn?.(Object(row));
      };
      return guardedTable(core.table(name), shown);
    },
  }),
});

/**
 * What queries get in place of a refused row: the row itself, or one with its valid fields and defaults for the others.
 * For a table that is missing here, they get nothing.
 */
export type StandIns = Partial<Record<TableName, (row: object) => unknown>>;

/** The row that queries get; `undefined` for none. */
type Shown = (row: unknown) => unknown;

const guardedTable = (table: DBCoreTable, shown: Shown): GuardedTable => ({
  ...table,
  unguarded: table,
  // `then` on Dexie's own promises: a native one would let the transaction end.
  get: (request) => table.get(request).then(shown),
  getMany: (request) => {
    const found = table.getMany(request);
    // Dexie reads the rows that it is about to change this way.
    if (request.cache === 'immutable') return found;
    return found.then((rows) => rows.map(shown));
  },
  query: (request) => (request.values ? queryShown(table, request, shown) : table.query(request)),
  openCursor: (request) => {
    const opened = table.openCursor(request);
    if (!request.values) return opened;
    return opened.then((cursor) => cursor && skippingCursor(cursor, shown));
  },
});

/** Reads as many rows as are asked for, however many are hidden among them. */
function queryShown(
  table: DBCoreTable,
  request: DBCoreQueryRequest,
  shown: Shown,
): ReturnType<DBCoreTable['query']> {
  const { limit = Number.POSITIVE_INFINITY } = request;
  return table.query(request).then(({ result }) => {
    const rows = result.map(shown).filter((row) => row !== undefined);
    if (rows.length === result.length || result.length < limit) return { result: rows };
    return queryShown(table, { ...request, limit: 2 * limit }, shown).then((more) => ({
      result: more.result.slice(0, limit),
    }));
  });
}

/** The cursor's own properties work only on itself. */
const skippingCursor = (cursor: DBCoreCursor, shown: Shown): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => shown(cursor.value) },
    start: {
      value: (next: () => void) =>
        cursor.start(() => (shown(cursor.value) === undefined ? cursor.continue() : next())),
    },
  });
