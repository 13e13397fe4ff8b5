import type { Article } from '../../article/model/article.ts';
import { wasInFeed } from '../../article/model/coverage.ts';
import type { ChannelId } from '../../site/channels.ts';
import { db } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';

/** How many articles are stored. */
export const countArticles = (): Promise<number> => db.articles.count();

/** Whether any article is stored. */
export const hasArticles = async (): Promise<boolean> =>
  (await db.articles.limit(1).primaryKeys()).length > 0;

/** How many articles changed after they came. */
export const countChanged = (): Promise<number> => db.articles.where('changedAt').above(0).count();

/** Articles with Highlights that arrived in the lists after `since`, newest first. */
export async function listWithKeyPoints(since: number): Promise<Article[]> {
  const recent = await db.articles.where('sortAt').above(since).reverse().toArray();
  return recent.filter((article) => article.keyPoints.length > 0);
}

/** The articles with these numbers, in this order, as far as they exist. */
export async function articlesById(rows: readonly { articleId: number }[]): Promise<Article[]> {
  const articles = await db.articles.bulkGet(rows.map((row) => row.articleId));
  return articles.filter((article) => article !== undefined);
}

/** The newest article that a channel's feed has brought. */
export const newestArticleOf = (channel: ChannelId): Promise<Article | undefined> =>
  db.articles
    .orderBy('sortAt')
    .reverse()
    .filter((article) => article.channel === channel && wasInFeed(article))
    .first();

/** The article at an address that it has, or had before; else the one that bears one of the other names. */
export async function findArticle(
  url: string,
  aliases: readonly string[],
): Promise<Article | undefined> {
  const own = await db.articles.where('url').equals(url).first();
  if (own) return own;
  const [alias] = await db.aliases
    .where('alias')
    .anyOf([url, ...aliases])
    .toArray();
  return alias && db.articles.get(alias.articleId);
}

/** The number of the article that has, or had, each of these addresses; addresses that lead to none are left out. */
export const idsByUrl = (urls: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  db.transaction('r', db.articles, db.aliases, async () => {
    // By keys alone: both come in the order of the index, and an address is there once.
    const own = () => db.articles.where('url').anyOf(urls);
    const [keys, articleIds, aliases] = await Promise.all([
      own().keys(),
      own().primaryKeys(),
      db.aliases.bulkGet([...urls]),
    ]);
    const found = new Map<string, number>();
    for (const row of aliases) if (row) found.set(row.alias, row.articleId);
    for (const [index, articleId] of articleIds.entries())
      found.set(String(keys[index]), articleId);
    return found;
  });

/** The articles at these addresses. */
export async function articlesByUrl(
  urls: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const numbers = [...(await idsByUrl(urls))];
  const articles = await db.articles.bulkGet(numbers.map(([, articleId]) => articleId));
  return new Map(
    numbers.flatMap(([url], index): [string, Article][] => {
      const article = articles[index];
      return article ? [[url, article]] : [];
    }),
  );
}

/** Whether an article has this address. */
export const hasArticleWithUrl = async (url: string): Promise<boolean> =>
  (await db.articles.where('url').equals(url).count()) > 0;

/** One article with the source of its current version, or `undefined` where it does not exist. */
export async function readArticle(
  articleId: number,
): Promise<{ article: Article; body: BodyRow | undefined } | undefined> {
  const article = await db.articles.get(articleId);
  return article && { article, body: await db.bodies.get([articleId, article.hash]) };
}
