import type { Article } from '../../article/model/article.ts';
import { eachSlice } from '../db/in-slices.ts';
import type { ReadTables } from '../db/tables.ts';
import type { StoredArticle } from '../user/pending-reading-state.ts';

/** The address, id and times of every stored article, sorted by address. */
export async function readArticleNames({
  articles,
}: Pick<ReadTables, 'articles'>): Promise<StoredArticle[]> {
  const names: StoredArticle[] = [];
  await eachSlice<Article>(
    articles,
    ({ url }) => url,
    (rows) => {
      for (const { id, url, sortAt, listedAt } of rows) names.push({ id, url, sortAt, listedAt });
    },
    'url',
  );
  return names;
}
