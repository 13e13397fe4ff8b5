import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  Middleware,
} from 'dexie';

/** A write that runs a trigger, which carries it out. */
export interface TriggeringWrite {
  core: DBCore;
  table: DBCoreTable;
  request: DBCoreMutateRequest;
  /** The primary keys of its rows; `undefined` for a row that the database is about to number. */
  keys: readonly unknown[];
}

export interface WriteTrigger {
  name: string;
  /** The tables whose writes run it. */
  tables: readonly string[];
  /** The tables that the trigger writes itself. */
  writes: readonly string[];
  /**
   * Makes the write, and the trigger's own writes. Chains with `then` on Dexie's own promises: a native one would let
   * the transaction end.
   */
  run: (write: TriggeringWrite) => Promise<DBCoreMutateResponse>;
}

/** Runs with each write of these tables, in the transaction that writes, whoever writes. */
export function writeTrigger({ name, tables, writes, run }: WriteTrigger): Middleware<DBCore> {
  const isTriggering = (store: string) => tables.includes(store);
  return {
    stack: 'dbcore',
    name,
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(
          mode === 'readwrite' && stores.some(isTriggering)
            ? [...new Set([...stores, ...writes])]
            : stores,
          mode,
          options,
        ),
      table: (store) =>
        isTriggering(store) ? triggeringTable(core, core.table(store), run) : core.table(store),
    }),
  };
}

const triggeringTable = (
  core: DBCore,
  table: DBCoreTable,
  run: WriteTrigger['run'],
): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    if (request.type !== 'deleteRange')
      return run({ core, table, request, keys: keysOf(table, request) });
    const { trans, range } = request;
    const query = { index: table.schema.primaryKey, range };
    return table
      .query({ trans, query, values: false })
      .then(({ result }) => run({ core, table, request, keys: result }));
  },
});

function keysOf(
  { schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>,
): readonly unknown[] {
  if (request.type === 'delete') return request.keys;
  return request.values.map((row) => schema.primaryKey.extractKey?.(row));
}
