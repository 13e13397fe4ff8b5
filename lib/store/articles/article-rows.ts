import type { Article } from '../../article/model/article.ts';
import { wasInFeed } from '../../article/model/coverage.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import type { ReadTables } from '../db/tables.ts';

/** The newest stored articles of a channel's feed. */
export interface NewestOfFeed {
  /** The article that the feed begins with. */
  first: Article;
  /** The latest `sortAt`. It may belong to another article, because `first` may be dated in the future. */
  sortAt: number;
}

/** `articlesById` inside a transaction. */
export async function getArticles(
  tx: Pick<ReadTables, 'articles'>,
  ids: readonly number[],
): Promise<Article[]> {
  const found = await tx.articles.bulkGet([...ids]);
  return found.filter((article) => article !== undefined);
}

/**
 * How many of the latest articles are compared: those of all the pages that can close a gap, and of the page before
 * them.
 */
const latestPages = 60;

/** `newestOfFeed` inside a transaction. */
export async function newestOfFeedIn(
  tx: Pick<ReadTables, 'articles'>,
  channel: ChannelId,
): Promise<NewestOfFeed | undefined> {
  const latest = await tx.articles
    .orderBy('sortAt')
    .reverse()
    .filter((article) => article.channel === channel && wasInFeed(article))
    .limit(latestPages)
    .toArray();
  const [first] = latest.toSorted((one, other) => dateOf(other) - dateOf(one));
  return first && latest[0] && { first, sortAt: latest[0].sortAt };
}

/**
 * The date by which a feed is sorted. An article dated in the future has its arrival as `sortAt`, and articles of older
 * pages arrive later.
 */
const dateOf = ({ publishedAt, sortAt }: Article): number => publishedAt ?? sortAt;

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

/**
 * `articlesByUrl` inside a transaction, for a few addresses. All are requested at once; a cursor would wait for each row.
 */
export async function articlesAt(
  tx: Pick<ReadTables, 'articles' | 'aliases'>,
  urls: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const [own, aliases] = await Promise.all([
    Promise.all(urls.map((url) => tx.articles.where('url').equals(url).first())),
    tx.aliases.bulkGet([...urls]),
  ]);
  const found = new Map<string, Article>();
  for (const article of own) if (article) found.set(article.url, article);
  const others = aliases
    .filter((row) => row !== undefined)
    .filter(({ alias }) => !found.has(alias));
  const articles = await tx.articles.bulkGet(others.map(({ articleId }) => articleId));
  for (const [index, article] of articles.entries()) {
    const alias = others[index]?.alias;
    if (article && alias !== undefined) found.set(alias, article);
  }
  return found;
}

/** How many addresses are looked up at once; other requests to the database wait a few ms for them. */
const urlsAtOnce = 100;

/** `idsByUrl` inside a transaction. Reads only keys, many at once, because a cursor would wait for each. */
export async function findIdsByUrl(
  tx: Pick<ReadTables, 'articles' | 'aliases'>,
  urls: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < urls.length; from += urlsAtOnce) {
    const some = urls.slice(from, from + urlsAtOnce);
    const own = await Promise.all(
      some.map((url) => tx.articles.where('url').equals(url).primaryKeys()),
    );
    for (const [at, url] of some.entries()) {
      const id = own[at]?.[0];
      if (id !== undefined) found.set(url, id);
    }
  }
  // Only a few addresses are former ones.
  const former = urls.filter((url) => !found.has(url));
  const aliases = await tx.aliases.bulkGet(former);
  for (const [at, url] of former.entries()) {
    const alias = aliases[at];
    if (alias) found.set(url, alias.articleId);
  }
  return found;
}
