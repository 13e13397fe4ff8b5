import type { IndexableType, Table } from 'dexie';
import type { SavedEntry } from '../../backup/user-data.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { read } from '../db/database.ts';
import { toSavedEntry } from './saved-entry.ts';

/** The saved entries of these articles, `null` for one that is not saved; missing and damaged ones are left out. */
export const readSavedEntries = (
  articleIds: readonly number[],
): Promise<{ url: string; entry: SavedEntry | null }[]> =>
  read(['saved', 'articles'], async (tx) => {
    const [articles, rows] = await Promise.all([
      tx.articles.bulkGet([...articleIds]),
      tx.saved.bulkGet([...articleIds]),
    ]);
    const damaged = await damagedAmong(tx.saved, articleIds, rows);
    return articles.flatMap((article, index) => {
      const row = rows[index];
      if (!article || damaged.has(article.id)) return [];
      return [{ url: article.url, entry: row ? toSavedEntry(article, row) : null }];
    });
  });

/** The highlights with these ids, `null` for one that does not exist; damaged ones are left out. */
export const readHighlightEntries = (
  ids: readonly string[],
): Promise<{ id: string; entry: Highlight | null }[]> =>
  read(['highlights'], async ({ highlights }) => {
    const rows = await highlights.bulkGet([...ids]);
    const damaged = await damagedAmong(highlights, ids, rows);
    return ids.flatMap((id, index) =>
      damaged.has(id) ? [] : [{ id, entry: rows[index] ?? null }],
    );
  });

/** Rows that exist and are hidden. The mirror may have their only sound copy. */
async function damagedAmong<Key extends IndexableType>(
  table: Pick<Table<unknown, Key>, 'where'>,
  keys: readonly Key[],
  rows: readonly unknown[],
): Promise<ReadonlySet<Key>> {
  const missing = keys.filter((_, index) => rows[index] === undefined);
  if (missing.length === 0) return new Set();
  return new Set(await table.where(':id').anyOf(missing).primaryKeys());
}
