import { Dexie, type PromiseExtended } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { read } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';
import {
  findArticleIn,
  findIdsByUrl,
  getArticles,
  type NewestOfFeed,
  newestOfFeedIn,
} from './article-rows.ts';

/** How many articles are stored. */
export const countArticles = (): Promise<number> =>
  read(['articles'], ({ articles }) => articles.count());

/** About how many articles have ever been stored: ids count up, and stay when others are removed. */
export const countEverStored = (): Promise<number> =>
  read(['articles'], async ({ articles }) => {
    const [last = 0] = await articles.orderBy(':id').reverse().limit(1).primaryKeys();
    return last;
  });

/** Whether any article is stored. */
export const hasArticles = (): Promise<boolean> =>
  read(['articles'], async ({ articles }) => (await articles.limit(1).primaryKeys()).length > 0);

/** The articles with these ids, in this order; missing ones are left out. */
export const articlesById = (ids: readonly number[]): Promise<Article[]> =>
  read(['articles'], (tx) => getArticles(tx, ids));

/** The newest stored articles of a channel's feed; `undefined` if none is stored. */
export const newestOfFeed = (channel: ChannelId): Promise<NewestOfFeed | undefined> =>
  read(['articles'], (tx) => newestOfFeedIn(tx, channel));

/** The article that has, or had, this address; otherwise the one that has one of the aliases. */
export const findArticle = (
  url: string,
  aliases: readonly string[],
): Promise<Article | undefined> =>
  read(['articles', 'aliases'], (tx) => findArticleIn(tx, url, aliases));

/** The id of the article that has, or had, each of these addresses; addresses without an article are left out. */
export const idsByUrl = (urls: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  read(['articles', 'aliases'], (tx) => findIdsByUrl(tx, urls));

/** How many addresses are looked up at once, in a few ms. */
const urlsAtOnce = 50;

/**
 * `idsByUrl` of many addresses in portions, each of which waits for `pause` first. Uses no `await`, after which a live
 * query would not observe what is read.
 */
export function idsInPortions(
  urls: readonly string[],
  pause: () => Promise<void> | undefined = () => undefined,
): PromiseExtended<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  const addFrom = (from: number): PromiseExtended<ReadonlyMap<string, number>> =>
    Dexie.Promise.resolve(pause())
      .then(() => idsByUrl(urls.slice(from, from + urlsAtOnce)))
      .then((some) => {
        for (const [url, id] of some) ids.set(url, id);
        const next = from + urlsAtOnce;
        return next < urls.length ? addFrom(next) : ids;
      });
  return addFrom(0);
}

/** The articles that have, or had, these addresses. */
export const articlesByUrl = (urls: readonly string[]): Promise<ReadonlyMap<string, Article>> =>
  read(['articles', 'aliases'], async (tx) => {
    const ids = [...(await findIdsByUrl(tx, urls))];
    const articles = await tx.articles.bulkGet(ids.map(([, articleId]) => articleId));
    return new Map(
      ids.flatMap(([url], index): [string, Article][] => {
        const article = articles[index];
        return article ? [[url, article]] : [];
      }),
    );
  });

/** Whether an article has this address. */
export const hasArticleWithUrl = (url: string): Promise<boolean> =>
  read(['articles'], async ({ articles }) => (await articles.where('url').equals(url).count()) > 0);

/** An article with the source of its current version; `undefined` if it is not stored. */
export const readArticle = (
  articleId: number,
): Promise<{ article: Article; body: BodyRow | undefined } | undefined> =>
  read(['articles', 'bodies'], async ({ articles, bodies }) => {
    const article = await articles.get(articleId);
    return article && { article, body: await bodies.get([articleId, article.hash]) };
  });
