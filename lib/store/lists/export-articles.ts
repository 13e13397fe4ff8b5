import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';

/** The ids of the articles of a period, newest first. */
export const articleIdsBetween = (from: number, to: number): Promise<number[]> =>
  read(['articles'], ({ articles }) =>
    articles.where('sortAt').between(from, to).reverse().primaryKeys(),
  );

/** The ids of all articles, newest first. */
export const everyArticleId = (): Promise<number[]> =>
  read(['articles'], ({ articles }) => articles.orderBy('sortAt').reverse().primaryKeys());

/** The ids of the saved articles, most recently saved first. */
export const savedArticleIds = (): Promise<number[]> =>
  read(['saved'], ({ saved }) => saved.orderBy('savedAt').reverse().primaryKeys());

/** The ids of the saved articles that have tags, once for each tag. */
export const taggedArticleIds = (): Promise<number[]> =>
  read(['saved'], ({ saved }) => saved.orderBy('tags').primaryKeys());

/** The ids of the articles that arrived, changed, became complete or were saved since this time. */
export const articleIdsSince = (at: number): Promise<ReadonlySet<number>> =>
  read(['articles', 'bodies', 'saved'], async (tx) => {
    // The versions themselves are large, so only their keys are read.
    const versions = await tx.bodies.orderBy('[articleId+seenAt]').keys();
    const part = (key: unknown, index: number) => Number(Reflect.get(Object(key), index));
    const stored = versions.filter((key) => part(key, 1) >= at).map((key) => part(key, 0));
    const [changed, saved] = await Promise.all([
      tx.articles.where('changedAt').aboveOrEqual(at).primaryKeys(),
      tx.saved.where('savedAt').aboveOrEqual(at).primaryKeys(),
    ]);
    return new Set([...stored, ...changed, ...saved]);
  });

/** How many entries each scope of an export has. */
export interface ExportCounts {
  /** Articles of the day. */
  day: number;
  saved: number;
  highlights: number;
  everything: number;
  /** Channels whose feed was found. */
  channels: number;
}

/** Counts the entries of each scope; the articles of the day are those from `from` to `to`. */
export const countForExport = (from: number, to: number): Promise<ExportCounts> =>
  read(['articles', 'saved', 'highlights', 'channels'], async (tx) => {
    const [day, saved, highlights, everything, channels] = await Promise.all([
      tx.articles.where('sortAt').between(from, to).count(),
      tx.saved.count(),
      tx.highlights.count(),
      tx.articles.count(),
      tx.channels.toArray(),
    ]);
    return {
      day,
      saved,
      highlights,
      everything,
      channels: channels.filter(({ url }) => url !== null).length,
    };
  });

/** How many articles are read at once. */
const batchSize = 200;

/** The entries of these articles in an export's table of contents; missing ones are left out. */
export async function contentsEntriesOf(
  articleIds: readonly number[],
): Promise<Pick<Article, 'title' | 'publishedAt'>[]> {
  const entries: Pick<Article, 'title' | 'publishedAt'>[] = [];
  for (let from = 0; from < articleIds.length; from += batchSize) {
    const some = articleIds.slice(from, from + batchSize);
    const articles = await read(['articles'], (tx) => getArticles(tx, some));
    for (const { title, publishedAt } of articles) entries.push({ title, publishedAt });
  }
  return entries;
}

/** One article as it is exported. */
export interface ExportRow {
  article: Article;
  /** The current version; `undefined` if it is missing or not needed. */
  body: BodyRow | undefined;
  savedAt: number | null;
  /** The tags under which it is saved. */
  tags: readonly string[];
}

/** Articles with what is exported of them, the body only where it is needed; missing articles are left out. */
export const readExportRows = (
  articleIds: readonly number[],
  needsBody: (articleId: number) => boolean,
): Promise<ExportRow[]> =>
  read(['articles', 'bodies', 'saved'], async (tx) => {
    const [articles, saved] = await Promise.all([
      tx.articles.bulkGet([...articleIds]),
      tx.saved.bulkGet([...articleIds]),
    ]);
    const rows = articles.flatMap((article, index) =>
      article
        ? [{ article, savedAt: saved[index]?.savedAt ?? null, tags: saved[index]?.tags ?? [] }]
        : [],
    );
    const bodies = await tx.bodies.bulkGet(
      rows.flatMap(({ article: { id, hash } }): [number, string][] =>
        needsBody(id) ? [[id, hash]] : [],
      ),
    );
    const byId = new Map(bodies.map((body) => [body?.articleId, body]));
    return rows.map((row) => ({ ...row, body: byId.get(row.article.id) }));
  });
