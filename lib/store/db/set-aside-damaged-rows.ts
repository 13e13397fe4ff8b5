import type { DBCore, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import type { Check } from '../../checks.ts';
import type { SetAsideTable } from '../rows/set-aside.ts';
import { writeTrigger } from './triggers/write-trigger.ts';

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
): Middleware<DBCore> =>
  writeTrigger({
    name: 'set-aside-damaged-rows',
    tables: Object.keys(setAsideTables),
    writes: [setAsideName],
    run: ({ core, table, request, keys }) => {
      const { name } = table;
      if (request.type !== 'put' || !isSetAsideTable(name)) return table.mutate(request);
      const isSound = guards[name];
      return replacedRows(table, request.trans, keys).then((rows) => {
        const refused = rows.filter(
          (row, index) => row !== undefined && !isSound(row) && isSound(request.values[index]),
        );
        if (refused.length === 0) return table.mutate(request);
        const values = refused.map((row) => ({ table: name, row }));
        return core
          .table(setAsideName)
          .mutate({ type: 'add', trans: request.trans, values })
          .then(() => table.mutate(request));
      });
    },
  });

/** With more rows than this, it pays to check first whether the table has rows at all. */
const fewRows = 100;

function replacedRows(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly unknown[],
): ReturnType<DBCoreTable['getMany']> {
  const read = () => table.getMany({ trans, keys: [...keys] });
  if (keys.length <= fewRows) return read();
  const index = table.schema.primaryKey;
  const query = { index, range: { type: 3, lower: undefined, upper: undefined } };
  return table.count({ trans, query }).then((count) => (count === 0 ? [] : read()));
}
