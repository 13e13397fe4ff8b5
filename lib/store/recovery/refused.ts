import Dexie, { type IndexableType, type Table } from 'dexie';
import { guards, write } from '../db/database.ts';
import { type TableName, type Tables, tableNames } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import type { SetAsideRow } from '../rows/set-aside.ts';

/** A row that its guard refuses, under its key. */
export interface RefusedRow {
  key: IndexableType;
  row: object;
}

/** A table whose keys and rows may be anything. */
type AnyTable = Table<object, IndexableType>;

export const anyTable = (tx: Tables, name: TableName): AnyTable => tx[name] as unknown as AnyTable;

/** Rows per transaction. */
const batchSize = 500;

/** Calls back with the damaged rows of a table, some at a time, each time in a transaction of its own. */
export async function forRefusedRows(
  name: TableName,
  recover: (tx: Tables, refused: RefusedRow[]) => Promise<unknown>,
): Promise<void> {
  const isSound = guards[name];
  const recoverAfter = (last: IndexableType): Promise<IndexableType | undefined> =>
    write(tableNames, async (tx) => {
      const some = unguarded(anyTable(tx, name)).where(':id').above(last).limit(batchSize);
      const [keys, rows] = await Promise.all([some.primaryKeys(), some.toArray()]);
      const refused = rows.flatMap((row, index): RefusedRow[] => {
        const key = keys[index];
        return key === undefined || isSound(row) ? [] : [{ key, row }];
      });
      if (refused.length > 0) await recover(tx, refused);
      return keys.length < batchSize ? undefined : keys.at(-1);
    });
  for (let last: IndexableType | undefined = Dexie.minKey; last !== undefined; )
    last = await recoverAfter(last);
}

/** Removes damaged rows. */
export const removeRefused = (
  tx: Tables,
  name: TableName,
  refused: readonly RefusedRow[],
): Promise<void> => anyTable(tx, name).bulkDelete(refused.map(({ key }) => key));

/** Moves rows to those that are set aside. */
export async function setAside(
  tx: Tables,
  name: SetAsideRow['table'],
  rows: readonly RefusedRow[],
): Promise<void> {
  await tx.setAside.bulkAdd(rows.map(({ row }) => ({ table: name, row })));
  await removeRefused(tx, name, rows);
}
