import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { Check } from '../../checks.ts';
import type { SetAsideTable } from '../rows/set-aside.ts';

const setAsideName = 'setAside';

/** The user's tables whose damaged rows are set aside. Unread rows are not, because their key says everything. */
const setAsideTables: Readonly<Record<SetAsideTable, true>> = {
  saved: true,
  lastRead: true,
  readingPositions: true,
  playbackPositions: true,
  highlights: true,
  tombstones: true,
  pendingState: true,
  actions: true,
  briefings: true,
};

export const isSetAsideTable = (name: string): name is SetAsideTable =>
  Object.hasOwn(setAsideTables, name);

/** Sets aside a damaged row of the user before another row replaces it, in the transaction that writes. */
export const setAsideDamagedRows = (
  guards: Readonly<Record<SetAsideTable, Check>>,
): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'set-aside-damaged-rows',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === 'readwrite' && stores.some(isSetAsideTable)
          ? [...new Set([...stores, setAsideName])]
          : stores,
        mode,
        options,
      ),
    table: (name) =>
      isSetAsideTable(name) ? preservingTable(core, name, guards[name]) : core.table(name),
  }),
});

function preservingTable(core: DBCore, name: SetAsideTable, isSound: Check): DBCoreTable {
  const table = core.table(name);
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'put') return table.mutate(request);
      // `then` on Dexie's own promises: a native one would let the transaction end.
      return replacedRows(table, request).then((rows) => {
        const refused = rows.filter(
          (row, index) => row !== undefined && !isSound(row) && isSound(request.values[index]),
        );
        if (refused.length === 0) return table.mutate(request);
        return core
          .table(setAsideName)
          .mutate({
            type: 'add',
            trans: request.trans,
            values: refused.map((row) => ({ table: name, row })),
          })
          .then(() => table.mutate(request));
      });
    },
  };
}

/** With more rows than this, it pays to check first whether the table has rows at all. */
const fewRows = 100;

function replacedRows(
  table: DBCoreTable,
  { trans, values }: Extract<DBCoreMutateRequest, { type: 'put' }>,
): ReturnType<DBCoreTable['getMany']> {
  const { primaryKey } = table.schema;
  const read = () =>
    table.getMany({ trans, keys: values.map((row) => primaryKey.extractKey?.(row)) });
  if (values.length <= fewRows) return read();
  const query = { index: primaryKey, range: { type: 3, lower: undefined, upper: undefined } };
  return table.count({ trans, query }).then((count) => (count === 0 ? [] : read()));
}
