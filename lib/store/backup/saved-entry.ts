import type { Article } from '../../article/model/article.ts';
import type { SavedEntry } from '../../backup/user-data.ts';
import { read } from '../db/database.ts';
import type { SavedRow } from '../rows/articles.ts';

/** A saved article as backup and mirror hold it: by its address, not its id. */
export function toSavedEntry(
  { url, channel, kind, title, author, publishedAt }: Article,
  { articleId: _id, ...row }: SavedRow,
): SavedEntry {
  return { url, channel, kind, title, author, publishedAt, ...row };
}

/** The saved entries of these articles, `null` for one that is not saved; missing articles are left out. */
export const readSavedEntries = (
  articleIds: readonly number[],
): Promise<{ url: string; entry: SavedEntry | null }[]> =>
  read(['saved', 'articles'], async (tx) => {
    const [articles, rows] = await Promise.all([
      tx.articles.bulkGet([...articleIds]),
      tx.saved.bulkGet([...articleIds]),
    ]);
    return articles.flatMap((article, index) => {
      const row = rows[index];
      return article ? [{ url: article.url, entry: row ? toSavedEntry(article, row) : null }] : [];
    });
  });

/** The row of a saved article that is stored under this id. */
export function toSavedRow(articleId: number, entry: SavedEntry): SavedRow {
  const { url: _url, channel: _channel, kind: _kind, title: _title, ...rest } = entry;
  const { author: _author, publishedAt: _publishedAt, ...row } = rest;
  return { articleId, ...row };
}
