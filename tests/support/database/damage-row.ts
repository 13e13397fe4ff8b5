import { db } from '../../../lib/store/db/database.ts';
import type { TableName } from '../../../lib/store/db/tables.ts';

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const storeOf = (table: TableName): IDBObjectStore =>
  db.backendDB().transaction(table, 'readwrite').objectStore(table);

/** Damages a row as a disk does, past types, guards and the mirror's queue. `undefined` removes a field. */
export async function damageRow(table: TableName, key: IDBValidKey, fields: object): Promise<void> {
  const store = storeOf(table);
  const row: unknown = await done(store.get(key));
  const damaged = { ...Object(row), ...fields };
  for (const [name, value] of Object.entries(fields))
    if (value === undefined) Reflect.deleteProperty(damaged, name);
  await done(store.put(damaged));
}

/** All rows of a table as they are, damaged ones too. */
export const storedRows = async (table: TableName): Promise<unknown[]> =>
  done(storeOf(table).getAll());
