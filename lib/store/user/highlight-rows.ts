import type { Highlight } from '../../highlight/highlight.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables } from '../db/tables.ts';

type HighlightTables = Pick<ReadTables, 'articles' | 'aliases' | 'highlights'>;

/** The highlights of an article, at its address and its earlier ones. */
export async function highlightsAt(tx: HighlightTables, articleId: number): Promise<Highlight[]> {
  return rowsOfEach(tx.highlights, 'url', await addressesOf(tx, articleId));
}

/** How many highlights `highlightsAt` finds, without reading one. */
export async function countHighlightsAt(tx: HighlightTables, articleId: number): Promise<number> {
  const addresses = await addressesOf(tx, articleId);
  const counts = await Promise.all(
    addresses.map((url) => tx.highlights.where('url').equals(url).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function addressesOf(
  tx: Omit<HighlightTables, 'highlights'>,
  articleId: number,
): Promise<string[]> {
  const [article, aliases] = await Promise.all([
    tx.articles.get(articleId),
    tx.aliases.where('articleId').equals(articleId).primaryKeys(),
  ]);
  return [...new Set(article ? [article.url, ...aliases] : aliases)];
}
