import type { IndexableType, Table } from 'dexie';

/** The rows that an index has for each of a few keys. All are requested at once; a cursor would wait for each row. */
export async function rowsOfEach<Row>(
  table: Pick<Table<Row>, 'where'>,
  index: string,
  keys: readonly IndexableType[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
  return rows.flat();
}
