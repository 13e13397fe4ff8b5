import type { IndexableType, Table } from 'dexie';
import type { SavedEntry } from '../../backup/user-data.ts';
import type { Briefing } from '../../briefing/briefing.ts';
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

/** A row of a table by its key; `null` if it does not exist. */
interface Entry<Row> {
  key: string;
  entry: Row | null;
}

/** The highlights with these ids; damaged ones are left out. */
export const readHighlightEntries = (ids: readonly string[]): Promise<Entry<Highlight>[]> =>
  read(['highlights'], ({ highlights }) => entriesOf(highlights, ids));

/** The briefings of these days; damaged ones are left out. */
export const readBriefingEntries = (days: readonly string[]): Promise<Entry<Briefing>[]> =>
  read(['briefings'], ({ briefings }) => entriesOf(briefings, days));

async function entriesOf<Row>(
  table: Pick<Table<Row, string>, 'bulkGet' | 'where'>,
  keys: readonly string[],
): Promise<Entry<Row>[]> {
  const rows = await table.bulkGet([...keys]);
  const damaged = await damagedAmong(table, keys, rows);
  return keys.flatMap((key, index) =>
    damaged.has(key) ? [] : [{ key, entry: rows[index] ?? null }],
  );
}

/** Keys of rows that exist but are hidden because they are damaged. The mirror may have the only intact copy. */
async function damagedAmong<Key extends IndexableType>(
  table: Pick<Table<unknown, Key>, 'where'>,
  keys: readonly Key[],
  rows: readonly unknown[],
): Promise<ReadonlySet<Key>> {
  const missing = keys.filter((_, index) => rows[index] === undefined);
  if (missing.length === 0) return new Set();
  return new Set(await table.where(':id').anyOf(missing).primaryKeys());
}
