import type { IndexableType } from 'dexie';
import { isText, withDefaults } from '../../checks.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { readArticleNames } from '../backup/article-names.ts';
import type { MirrorState } from '../backup/mirror-state.ts';
import { toSavedRow } from '../backup/saved-entry.ts';
import { putUserData } from '../backup/write-user-data.ts';
import { guards } from '../db/database.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { highlightChecks, pendingChecks, savedChecks, tombstoneChecks } from '../db/user-guards.ts';
import type { SavedRow } from '../rows/articles.ts';
import type { SetAsideTable } from '../rows/set-aside.ts';
import { anyTable, type RefusedRow, setAside } from './refused.ts';

/** What damaged rows are recovered from, apart from the database. */
export interface RecoverySources {
  /** The second copy of the user's data. */
  mirror: MirrorState;
  now: number;
}

/** Sets damaged rows of the user aside, and replaces them by the mirror's rows or else by their valid fields. */
export async function recoverUserRows(
  tx: Tables,
  name: SetAsideTable,
  refused: readonly RefusedRow[],
  { mirror, now }: RecoverySources,
): Promise<void> {
  await setAside(tx, name, refused);
  const isStored = await storedAmong(tx, name, refused);
  const copies = await mirroredRows(tx, name, mirror);
  await anyTable(tx, name).bulkPut(
    refused
      .filter(({ key }) => isStored(key))
      .map(({ key, row }) => copies.get(key) ?? repaired(name, row, now))
      .filter(guards[name]),
  );
}

/** Tells which rows can be stored: a saved row needs its article, other rows do not. */
async function storedAmong(tx: Tables, name: TableName, rows: readonly RefusedRow[]) {
  if (name !== 'saved') return () => true;
  const found = await anyTable(tx, 'articles').bulkGet(rows.map(({ key }) => key));
  const stored = new Set(rows.flatMap(({ key }, index) => (found[index] ? [key] : [])));
  return (key: IndexableType) => stored.has(key);
}

/** The rows of a table that the mirror holds, by their keys. */
async function mirroredRows(
  tx: Tables,
  name: TableName,
  { saved, highlights, briefings }: MirrorState,
): Promise<ReadonlyMap<IndexableType, object>> {
  if (name === 'highlights') return new Map(highlights.map((row) => [row.id, row]));
  if (name === 'briefings') return new Map(briefings.map((row) => [row.day, row]));
  if (name !== 'saved') return new Map();
  const ids = await findIdsByUrl(tx, saved.map(urlOf));
  return new Map(
    saved.flatMap((entry): [number, SavedRow][] => {
      const articleId = ids.get(entry.url);
      return articleId === undefined ? [] : [[articleId, toSavedRow(articleId, entry)]];
    }),
  );
}

const urlOf = ({ url }: { url: string }): string => url;

/** The row with its valid fields, and defaults for those that have one. */
function repaired(name: TableName, row: object, now: number): object {
  const tags: unknown = Reflect.get(row, 'tags');
  const tagged = Array.isArray(tags) ? { ...row, tags: tags.filter(isText) } : row;
  if (name === 'saved') return withDefaults(savedChecks, tagged, { savedAt: now });
  if (name === 'highlights') return withDefaults(highlightChecks, tagged, plainHighlight(now));
  if (name === 'tombstones') return withDefaults(tombstoneChecks, row, {});
  return name === 'pendingState' ? withDefaults(pendingChecks, row, {}) : row;
}

const plainHighlight = (now: number) =>
  ({
    title: '',
    author: null,
    publishedAt: null,
    moment: null,
    color: 1,
    note: '',
    tags: [],
    createdAt: now,
    changedAt: now,
  }) satisfies Partial<Highlight>;

/**
 * Removes unread rows without an article, and sets aside saved rows without one: no list can show them. Saved articles
 * that only the mirror has come back.
 */
export async function removeOrphans(
  tx: Tables,
  { mirror: { saved }, now }: RecoverySources,
): Promise<void> {
  const stored = new Set(await tx.articles.toCollection().primaryKeys());
  const unread = await tx.unread.toCollection().primaryKeys();
  await tx.unread.bulkDelete(unread.filter((articleId) => !stored.has(articleId)));
  const rows = (await tx.saved.toArray()).filter(({ articleId }) => !stored.has(articleId));
  await setAside(
    tx,
    'saved',
    rows.map((row) => ({ key: row.articleId, row })),
  );
  const ids = await findIdsByUrl(tx, saved.map(urlOf));
  const lost = saved.filter(({ url }) => !ids.has(url));
  if (lost.length > 0)
    await putUserData(
      tx,
      { highlights: [], saved: lost, reading: [], removed: [], briefings: [], setAside: [] },
      now,
      await readArticleNames(tx),
    );
}
