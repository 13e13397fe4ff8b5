import type { Article } from '../../article/model/article.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { BodyRow } from '../rows/articles.ts';

/** An article with its current text, which may not be stored. */
export interface StoredText {
  article: Article;
  body: BodyRow | undefined;
}

/** The newest articles with a smaller id than `beforeId`, or of all articles if that is `null`. */
export const articlesBefore = (beforeId: number | null, limit: number): Promise<StoredText[]> =>
  read(['articles', 'bodies'], async (tx) => {
    const rows = tx.articles.where('id').below(beforeId ?? Number.POSITIVE_INFINITY);
    return storedTextsOf(tx, await rows.reverse().limit(limit).toArray());
  });

/** The current texts of articles. */
export async function storedTextsOf(
  { bodies }: Pick<ReadTables, 'bodies'>,
  articles: readonly Article[],
): Promise<StoredText[]> {
  const found = await bodies.bulkGet(articles.map(({ id, hash }): [number, string] => [id, hash]));
  return articles.map((article, at) => ({ article, body: found[at] }));
}
