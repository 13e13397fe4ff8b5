import type { Article } from '../article/article.ts';
import { wasInFeed } from '../article/coverage.ts';
import type { ChannelId } from '../site.ts';
import { db } from './db.ts';
import type { BodyRow } from './rows.ts';

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
export async function articlesOf(rows: readonly { n: number }[]): Promise<Article[]> {
  const articles = await db.articles.bulkGet(rows.map((row) => row.n));
  return articles.filter((article) => article !== undefined);
}

/** The newest article that a channel's feed has brought. */
export const newestOf = (channel: ChannelId): Promise<Article | undefined> =>
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
  return alias && db.articles.get(alias.n);
}

/** Whether an article has this address. */
export const hasArticleAt = async (url: string): Promise<boolean> =>
  (await db.articles.where('url').equals(url).count()) > 0;

/** One article with the source of its current version, or `undefined` where it does not exist. */
export async function readArticle(
  n: number,
): Promise<{ article: Article; body: BodyRow | undefined } | undefined> {
  const article = await db.articles.get(n);
  return article && { article, body: await db.bodies.get([n, article.hash]) };
}
