import type { IndexableType, Table } from 'dexie';
import type { SavedEntry } from '../../backup/user-data.ts';
import type { Briefing } from '../../briefing/briefing.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { MirrorQueue } from './mirror-queue.ts';
import { toSavedEntry } from './saved-entry.ts';

/** An entry of the mirror by its key there; `null` if what it was about is gone. */
interface QueuedEntry {
  key: `${'saved' | 'highlight' | 'briefing'}:${string}`;
  entry: SavedEntry | Highlight | Briefing | null;
}

/** The entries of what is queued for the mirror. Damaged rows are left out, and saved ones without their article. */
export const readQueuedEntries = ({
  articleIds,
  highlightIds,
  briefingDays,
  lastId,
}: MirrorQueue): Promise<QueuedEntry[]> =>
  lastId === null
    ? Promise.resolve([])
    : read(['saved', 'articles', 'highlights', 'briefings'], async (tx) => {
        const entries = await Promise.all([
          savedEntries(tx, articleIds),
          entriesOf('highlight', tx.highlights, highlightIds),
          entriesOf('briefing', tx.briefings, briefingDays),
        ]);
        return entries.flat();
      });

async function savedEntries(
  tx: Pick<ReadTables, 'saved' | 'articles'>,
  articleIds: readonly number[],
): Promise<QueuedEntry[]> {
  const [articles, rows] = await Promise.all([
    tx.articles.bulkGet([...articleIds]),
    tx.saved.bulkGet([...articleIds]),
  ]);
  const damaged = await damagedAmong(tx.saved, articleIds, rows);
  return articles.flatMap((article, index) => {
    const row = rows[index];
    if (!article || damaged.has(article.id)) return [];
    return { key: `saved:${article.url}`, entry: row ? toSavedEntry(article, row) : null };
  });
}

async function entriesOf<Row extends Highlight | Briefing>(
  kind: 'highlight' | 'briefing',
  table: Pick<Table<Row, string>, 'bulkGet' | 'where'>,
  keys: readonly string[],
): Promise<QueuedEntry[]> {
  const rows = await table.bulkGet([...keys]);
  const damaged = await damagedAmong(table, keys, rows);
  return keys.flatMap((key, index) =>
    damaged.has(key) ? [] : { key: `${kind}:${key}` as const, entry: rows[index] ?? null },
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
