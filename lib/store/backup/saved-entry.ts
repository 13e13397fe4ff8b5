import type { Article } from '../../article/model/article.ts';
import type { SavedEntry } from '../../backup/user-data.ts';
import type { SavedRow } from '../rows/articles.ts';

/** A saved article as backups and the mirror hold it: by its address, not its id. */
export function toSavedEntry(
  { url, channel, kind, title, author, publishedAt }: Article,
  { articleId: _id, ...row }: SavedRow,
): SavedEntry {
  return { url, channel, kind, title, author, publishedAt, ...row };
}

/** The row of a saved article that is stored under this id. */
export function toSavedRow(articleId: number, entry: SavedEntry): SavedRow {
  const { url: _url, channel: _channel, kind: _kind, title: _title, ...rest } = entry;
  const { author: _author, publishedAt: _publishedAt, ...row } = rest;
  return { articleId, ...row };
}
