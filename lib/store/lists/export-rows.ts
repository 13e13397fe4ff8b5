import type { Article } from '../../article/model/article.ts';
import { readChannels } from '../articles/channels.ts';
import { db } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';

/** The articles of a stretch of time, newest first. */
export const articleIdsBetween = (from: number, to: number): Promise<number[]> =>
  db.articles.where('sortAt').between(from, to).reverse().primaryKeys();

/** Every article, newest first. */
export const everyArticleId = (): Promise<number[]> =>
  db.articles.orderBy('sortAt').reverse().primaryKeys();

/** The saved articles, the last saved first. */
export const savedArticleIds = (): Promise<number[]> =>
  db.saved.orderBy('savedAt').reverse().primaryKeys();

/** How much there is to be taken along. */
export interface ExportCounts {
  /** Articles of the day that was asked about. */
  day: number;
  saved: number;
  highlights: number;
  everything: number;
  /** Feeds that were found. */
  channels: number;
}

/** Counts that, with the articles from `from` to `to` as those of the day. */
export async function countForExport(from: number, to: number): Promise<ExportCounts> {
  const [day, saved, highlights, everything, channels] = await Promise.all([
    db.articles.where('sortAt').between(from, to).count(),
    db.saved.count(),
    db.highlights.count(),
    db.articles.count(),
    readChannels(),
  ]);
  return {
    ...{ day, saved, highlights, everything },
    channels: channels.filter(({ url }) => url !== null).length,
  };
}

/** What the contents of a file tell of its articles, for those that are there. */
export async function contentsEntriesOf(
  articleIds: readonly number[],
): Promise<Pick<Article, 'id' | 'url' | 'title' | 'publishedAt'>[]> {
  const articles = await db.articles.bulkGet([...articleIds]);
  return articles
    .filter((article) => article !== undefined)
    .map(({ id, url, title, publishedAt }) => ({ id, url, title, publishedAt }));
}

/** One article as it is exported. */
export interface ExportRow {
  article: Article;
  /** The current version. */
  body: BodyRow | undefined;
  savedAt: number | null;
  /** Those under which it is saved. */
  tags: readonly string[];
}

/** Articles with what is exported of them, read in one go; one that is gone by now is left out. */
export function readExportRows(articleIds: readonly number[]): Promise<ExportRow[]> {
  return db.transaction('r', db.articles, db.bodies, db.saved, async () => {
    const [articles, saved] = await Promise.all([
      db.articles.bulkGet([...articleIds]),
      db.saved.bulkGet([...articleIds]),
    ]);
    const rows = articles.flatMap((article, index) =>
      article
        ? [{ article, savedAt: saved[index]?.savedAt ?? null, tags: saved[index]?.tags ?? [] }]
        : [],
    );
    const bodies = await db.bodies.bulkGet(
      rows.map(({ article }): [number, string] => [article.id, article.hash]),
    );
    return rows.map((row, index) => ({ ...row, body: bodies[index] }));
  });
}
