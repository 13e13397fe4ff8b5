import type { IndexableType } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { ReadTables } from '../db/tables.ts';
import type { StoredArticle } from '../user/pending-reading-state.ts';

/** Rows that one request reads, or one task writes: neither grows with the table. */
const sliceSize = 500;

/** What reading a table in slices needs of it; the types of its other methods differ where a table numbers its rows. */
interface ReadableTable<Row> {
  where(index: ':id'): {
    above(key: IndexableType): { limit(count: number): { toArray(): PromiseLike<Row[]> } };
  };
}

/** Calls back with all rows of a table, some at a time, by their key. */
export async function eachSlice<Row>(
  table: ReadableTable<Row>,
  keyOf: (row: Row) => IndexableType,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  // Numbers come before all other keys.
  let after: IndexableType = Number.NEGATIVE_INFINITY;
  for (;;) {
    const rows: Row[] = await table.where(':id').above(after).limit(sliceSize).toArray();
    take(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < sliceSize) return;
    after = keyOf(last);
  }
}

/** Writes rows some at a time, in the transaction of `put`. */
export async function putInSlices<Row>(
  rows: readonly Row[],
  put: (some: readonly Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += sliceSize) await put(rows.slice(at, at + sliceSize));
}

/** The address of every stored article, with its id and its time in the lists. */
export async function readArticleNames({
  articles,
}: Pick<ReadTables, 'articles'>): Promise<StoredArticle[]> {
  const names: StoredArticle[] = [];
  await eachSlice<Article>(
    articles,
    ({ id }) => id,
    (rows) => {
      for (const { id, url, sortAt } of rows) names.push({ id, url, sortAt });
    },
  );
  return names;
}
