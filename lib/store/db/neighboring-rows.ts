/** The part of Dexie's tables that reads rows by key. */
interface KeyedTable<Row> {
  bulkGet: (keys: number[]) => Promise<(Row | undefined)[]>;
  where: (key: ':id') => {
    between: (
      least: number,
      greatest: number,
      withLeast: boolean,
      withGreatest: boolean,
    ) => { limit: (count: number) => { toArray: () => Promise<Row[]> } };
  };
}

/**
 * The rows with these keys, in the order of the keys; missing ones are left out. If few other rows lie between them,
 * one request reads them all, which takes a fraction of the time of a request per key. How many lie between is known only
 * afterward, so large rows need a `spread`: if their keys are further apart on average, they are read by key at once.
 */
export function neighboringRows<Row>(
  table: KeyedTable<Row>,
  keys: readonly number[],
  keyOf: (row: Row) => number,
  spread = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  // `then` on Dexie's own promises: another `async` function would leave its zone.
  const readByKey = () =>
    table.bulkGet([...keys]).then((rows) => rows.filter((row) => row !== undefined));
  // A damaged row may name a key that is no number.
  if (keys.length < fewest || !keys.every(Number.isFinite)) return readByKey();
  const sorted = Float64Array.from(keys).sort();
  const [least = 0] = sorted;
  const greatest = sorted.at(-1) ?? 0;
  if (greatest - least >= spread * keys.length) return readByKey();
  const limit = pointReadCost * keys.length;
  const between = table.where(':id').between(least, greatest, true, true).limit(limit);
  return between.toArray().then((found) => {
    if (found.length === limit) return readByKey();
    const byKey = new Map(found.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key)).filter((row) => row !== undefined);
  });
}

/** Fewer rows are read just as fast one by one. */
const fewest = 4;

/** Reading a row by its key takes as long as reading about ten rows in order. */
const pointReadCost = 10;
