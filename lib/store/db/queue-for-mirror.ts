import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { MirroredTable } from '../rows/mirror.ts';

const queueName = 'mirrorQueue';

const isMirrored = (name: string): name is MirroredTable =>
  name === 'saved' || name === 'highlights';

/**
 * Queues the key of every saved article and highlight that is written, in the transaction that writes it: a page that
 * closes right after its commit leaves behind what the mirror still lacks.
 */
export const queueForMirror: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'queue-for-mirror',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === 'readwrite' && stores.some(isMirrored)
          ? [...new Set([...stores, queueName])]
          : stores,
        mode,
        options,
      ),
    table: (name) => (isMirrored(name) ? queueingTable(core, name) : core.table(name)),
  }),
};

function queueingTable(core: DBCore, name: MirroredTable): DBCoreTable {
  const table = core.table(name);
  // `then` on Dexie's own promises: a native one would let the transaction end.
  const writeAndQueue = (request: DBCoreMutateRequest, keys: readonly unknown[]) =>
    table.mutate(request).then((response) => {
      if (keys.length === 0) return response;
      const values = keys.map((key) => ({ table: name, key }));
      return core
        .table(queueName)
        .mutate({ type: 'add', trans: request.trans, values })
        .then(() => response);
    });
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'deleteRange') return writeAndQueue(request, keysOf(table, request));
      const { trans, range } = request;
      const query = { index: table.schema.primaryKey, range };
      return table
        .query({ trans, query, values: false })
        .then(({ result }) => writeAndQueue(request, result));
    },
  };
}

function keysOf(
  { schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>,
): readonly unknown[] {
  if (request.type === 'delete') return request.keys;
  return request.values.map((row) => schema.primaryKey.extractKey?.(row));
}
