import type { Article } from '../../article/model/article.ts';
import type { SavedEntry } from '../../backup/user-data.ts';
import { db } from '../db/database.ts';
import type { SavedRow } from '../rows/articles.ts';

/** A saved article as it is named outside this database. */
export function toSavedEntry(
  { url, channel, kind, title, author, publishedAt }: Article,
  { articleId: _n, ...row }: SavedRow,
): SavedEntry {
  return { url, channel, kind, title, author, publishedAt, ...row };
}

/** How articles are saved, each under the address that it has; those that are not stored are left out. */
export const readSavedEntries = (
  articleIds: readonly number[],
): Promise<{ url: string; entry: SavedEntry | null }[]> =>
  db.transaction('r', db.saved, db.articles, async () => {
    const [articles, rows] = await Promise.all([
      db.articles.bulkGet([...articleIds]),
      db.saved.bulkGet([...articleIds]),
    ]);
    return articles.flatMap((article, index) => {
      const row = rows[index];
      return article ? [{ url: article.url, entry: row ? toSavedEntry(article, row) : null }] : [];
    });
  });

/** The row of a saved article that is stored under this number. */
export function toSavedRow(articleId: number, entry: SavedEntry): SavedRow {
  const { url: _url, channel: _channel, kind: _kind, title: _title, ...rest } = entry;
  const { author: _author, publishedAt: _publishedAt, ...row } = rest;
  return { articleId, ...row };
}
