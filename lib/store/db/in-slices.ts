import type { IndexableType } from 'dexie';

/** How many rows one request reads, so that no task grows with the table. */
const sliceSize = 500;

/** The part of a table that reading in slices needs. The types of other methods differ if a table numbers its rows. */
interface ReadableTable<Row> {
  where(index: string): {
    above(key: IndexableType): { limit(count: number): { toArray(): PromiseLike<Row[]> } };
  };
}

/** Calls back with all rows of a table, some at a time, by their key or by another unique `index`. */
export async function eachSlice<Row>(
  table: ReadableTable<Row>,
  keyOf: (row: Row) => IndexableType,
  take: (rows: readonly Row[]) => void,
  index = ':id',
): Promise<void> {
  // Numbers come before all other keys.
  let after: IndexableType = Number.NEGATIVE_INFINITY;
  for (;;) {
    const rows: Row[] = await table.where(index).above(after).limit(sliceSize).toArray();
    take(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < sliceSize) return;
    after = keyOf(last);
  }
}

/** All rows of a table sorted by key, read some at a time, so that no task grows with the table. */
export async function allRows<Row>(
  table: ReadableTable<Row>,
  keyOf: (row: Row) => IndexableType,
): Promise<Row[]> {
  const all: Row[] = [];
  await eachSlice<Row>(table, keyOf, (rows) => {
    for (const row of rows) all.push(row);
  });
  return all;
}
