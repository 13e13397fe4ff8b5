import type { Article } from '../../article/model/article.ts';

/** The part of Dexie's tables that replaces rows. */
interface ReplaceableTable<Row> {
  bulkGet: (articleIds: number[]) => PromiseLike<(Row | undefined)[]>;
  bulkPut: (rows: Row[]) => PromiseLike<unknown>;
}

/** Gives the rows that a table has of these articles the articles' place in lists. */
export async function relist<Row extends { listedAt: number }>(
  table: ReplaceableTable<Row>,
  articles: readonly Pick<Article, 'id' | 'listedAt'>[],
): Promise<void> {
  const rows = await table.bulkGet(articles.map(({ id }) => id));
  await table.bulkPut(
    articles.flatMap(({ listedAt }, index) => {
      const row = rows[index];
      return row ? [{ ...row, listedAt }] : [];
    }),
  );
}
