import type { Article } from '../article/article.ts';
import { byDayAndWeight, dayOfChange } from '../article/change.ts';
import type { ChannelId } from '../site.ts';
import { db } from './db.ts';
import type { BodyRow } from './rows.ts';

/** A page of a list, newest first, and how many the whole list has. */
export interface ListPage {
  articles: Article[];
  total: number;
}

/** Every article, newest first. */
export async function listAll(limit: number): Promise<ListPage> {
  const [articles, total] = await Promise.all([
    db.articles.orderBy('sortAt').reverse().limit(limit).toArray(),
    db.articles.count(),
  ]);
  return { articles, total };
}

/** How many articles are stored. */
export const countArticles = (): Promise<number> => db.articles.count();

/** Unread articles, newest first. */
export async function listUnread(limit: number): Promise<ListPage> {
  const [rows, total] = await Promise.all([
    db.unread.orderBy('sortAt').reverse().limit(limit).toArray(),
    db.unread.count(),
  ]);
  return { articles: await articlesOf(rows), total };
}

/** Saved articles, the last saved first. */
export async function listSaved(limit: number): Promise<ListPage> {
  const [rows, total] = await Promise.all([
    db.saved.orderBy('savedAt').reverse().limit(limit).toArray(),
    db.saved.count(),
  ]);
  return { articles: await articlesOf(rows), total };
}

/** Articles that changed after they came, the latest day first, and at least `limit` of them: a day is not torn apart. */
export async function listChanged(limit: number): Promise<ListPage> {
  const latest = await db.articles.orderBy('changedAt').reverse().limit(limit).toArray();
  const last = latest.at(-1);
  const from = last ? dayOfChange(last) : 0;
  const [articles, total] = await Promise.all([
    db.articles.where('changedAt').aboveOrEqual(from).reverse().toArray(),
    countChanged(),
  ]);
  return { articles: byDayAndWeight(articles), total };
}

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

/** The newest article of a channel. */
export const newestOf = (channel: ChannelId): Promise<Article | undefined> =>
  db.articles
    .orderBy('sortAt')
    .reverse()
    .filter((article) => article.channel === channel)
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
