import type { Article } from '../../article/model/article.ts';
import type { ReadTables } from '../db/tables.ts';
import type { BodyRow } from '../rows/articles.ts';

/** An article with its current text, which may not be stored. */
export interface StoredText {
  article: Article;
  body: BodyRow | undefined;
}

/** The current texts of articles. */
export async function textsOf(
  { bodies }: Pick<ReadTables, 'bodies'>,
  articles: readonly Article[],
): Promise<StoredText[]> {
  const found = await bodies.bulkGet(articles.map(({ id, hash }): [number, string] => [id, hash]));
  return articles.map((article, at) => ({ article, body: found[at] }));
}
