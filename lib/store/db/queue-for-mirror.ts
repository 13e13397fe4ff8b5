import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  Dexie,
  type Middleware,
} from 'dexie';
import type { MirroredTable } from '../rows/mirror.ts';

const queueName = 'mirrorQueue';
const changedName = 'changedUserTexts';

const isMirrored = (name: string): name is MirroredTable =>
  name === 'saved' || name === 'highlights' || name === 'briefings';

/**
 * Queues the key of every saved article, highlight and briefing that is written, in the transaction that writes it: a page
 * that closes right after its commit leaves behind what the mirror still lacks. Notes the addresses of highlights as well, for
 * what the search has packed of them.
 */
export const queueForMirror: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'queue-for-mirror',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === 'readwrite' && stores.some(isMirrored)
          ? [...new Set([...stores, queueName, changedName])]
          : stores,
        mode,
        options,
      ),
    table: (name) => (isMirrored(name) ? queueingTable(core, name) : core.table(name)),
  }),
};

function queueingTable(core: DBCore, name: MirroredTable): DBCoreTable {
  const table = core.table(name);
  const writeAndQueue = (request: DBCoreMutateRequest, keys: readonly unknown[]) => {
    const { trans } = request;
    // Sent at once: what is read was so before the write.
    const before =
      name === 'highlights' && request.type !== 'add'
        ? table.getMany({ trans, keys: [...keys] })
        : Dexie.Promise.resolve([]);
    // `then` on Dexie's own promises: a native one would let the transaction end.
    return table.mutate(request).then((response) => {
      if (keys.length === 0) return response;
      const values = keys.map((key) => ({ table: name, key }));
      return core
        .table(queueName)
        .mutate({ type: 'add', trans, values })
        .then(() => before)
        .then((rows) => (name === 'highlights' ? noteChanged(core, request, rows) : null))
        .then(() => response);
    });
  };
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

/** Notes the addresses that highlights have, or had. */
function noteChanged(core: DBCore, request: DBCoreMutateRequest, before: readonly unknown[]) {
  const written = 'values' in request ? request.values : [];
  const urls = new Set([...before, ...written].map((row) => Object(row).url));
  const values = [...urls].filter((url) => typeof url === 'string').map((url) => ({ url }));
  return core.table(changedName).mutate({ type: 'put', trans: request.trans, values });
}

function keysOf(
  { schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>,
): readonly unknown[] {
  if (request.type === 'delete') return request.keys;
  return request.values.map((row) => schema.primaryKey.extractKey?.(row));
}
