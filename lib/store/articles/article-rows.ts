import type { Article } from '../../article/model/article.ts';
import { wasInFeed } from '../../article/model/coverage.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import type { ReadTables } from '../db/tables.ts';

/** `articlesById` inside a transaction. */
export async function getArticles(
  tx: Pick<ReadTables, 'articles'>,
  ids: readonly number[],
): Promise<Article[]> {
  const found = await tx.articles.bulkGet([...ids]);
  return found.filter((article) => article !== undefined);
}

/** `newestArticleOf` inside a transaction. */
export const newestArticleIn = (
  tx: Pick<ReadTables, 'articles'>,
  channel: ChannelId,
): Promise<Article | undefined> =>
  tx.articles
    .orderBy('sortAt')
    .reverse()
    .filter((article) => article.channel === channel && wasInFeed(article))
    .first();

/** `findArticle` inside a transaction. */
export async function findArticleIn(
  tx: Pick<ReadTables, 'articles' | 'aliases'>,
  url: string,
  aliases: readonly string[],
): Promise<Article | undefined> {
  const own = await tx.articles.where('url').equals(url).first();
  if (own) return own;
  const [alias] = await tx.aliases
    .where('alias')
    .anyOf([url, ...aliases])
    .toArray();
  return alias && tx.articles.get(alias.articleId);
}

/** `idsByUrl` inside a transaction. Reads keys only, which come in the order of the index, each address once. */
export async function findIdsByUrl(
  tx: Pick<ReadTables, 'articles' | 'aliases'>,
  urls: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const own = () => tx.articles.where('url').anyOf(urls);
  const [keys, ids, aliases] = await Promise.all([
    own().keys(),
    own().primaryKeys(),
    tx.aliases.bulkGet([...urls]),
  ]);
  const found = new Map<string, number>();
  for (const row of aliases) if (row) found.set(row.alias, row.articleId);
  for (const [index, articleId] of ids.entries()) found.set(String(keys[index]), articleId);
  return found;
}
