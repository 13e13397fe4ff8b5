import type { ReadTables } from '../db/tables.ts';

/** The highlights of an article, at its address and its earlier ones. */
export async function highlightsAt(
  tx: Pick<ReadTables, 'articles' | 'aliases' | 'highlights'>,
  articleId: number,
) {
  const [article, aliases] = await Promise.all([
    tx.articles.get(articleId),
    tx.aliases.where('articleId').equals(articleId).primaryKeys(),
  ]);
  const addresses = new Set(article ? [article.url, ...aliases] : aliases);
  return tx.highlights.where('url').anyOf([...addresses]);
}
