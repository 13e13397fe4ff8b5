import Dexie from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { textVersion } from '../../article/model/text-version.ts';
import type { ArticleEntry, AuthorEntry } from '../../backup/user-data.ts';
import { putAuthors } from '../articles/authors.ts';
import { relist } from '../articles/relist.ts';
import { versionsByHash } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import { noText } from '../rows/articles.ts';
import {
  readPendingState,
  type StoredArticle,
  writePendingState,
} from '../user/pending-reading-state.ts';
import { readingStateTables } from '../user/reading-state-tables.ts';

/** Stores what a backup holds about authors that are not stored. */
export const addAuthors = (entries: readonly AuthorEntry[]): Promise<void> =>
  write(['authors'], async (tx) => {
    const known = new Set(await tx.authors.toCollection().primaryKeys());
    await putAuthors(
      tx,
      entries.filter(({ name }) => !known.has(name)),
    );
  });

/**
 * Returns a test of whether a backup would add an article, to be called for each of its articles in order. `stored` are
 * the articles here.
 */
export async function findNewArticles(
  stored: readonly { url: string }[],
): Promise<(entry: ArticleEntry) => boolean> {
  const known = new Set<unknown>(stored.map(({ url }) => url));
  await read(['aliases', 'tombstones'], async (tx) => {
    // One after the other, so that each is a task of its own.
    for (const name of await tx.aliases.toCollection().primaryKeys()) known.add(name);
    for (const name of await tx.tombstones.toCollection().primaryKeys()) known.add(name);
  });
  return (entry) => {
    const own = namesOf(entry);
    const isKnown = own.some((name) => known.has(name));
    // A second entry with the same name in the file is not added.
    for (const name of own) known.add(name);
    return !isKnown;
  };
}

const namesOf = ({ url, aliases }: ArticleEntry): string[] => [url, ...aliases];

const entryTables = [
  ...readingStateTables,
  'articles',
  'aliases',
  'bodies',
  'tombstones',
] as const satisfies readonly TableName[];

type EntryTables = Pick<Tables, (typeof entryTables)[number]>;

/** An entry with the id that its article has here. */
interface StoredEntry {
  entry: ArticleEntry;
  id: number;
}

/** An entry with the stored article that has one of its names. */
interface EntryPair {
  entry: ArticleEntry;
  stored: Article;
}

/** Adds some articles of a backup in one transaction. Resolves to how many it added. */
export type AddEntries = (some: readonly ArticleEntry[]) => Promise<number>;

/**
 * Returns a function that adds articles of a backup; no two entries of one call may share a name. Stored articles stay,
 * except that placeholders get their text and missing versions are added. Entries of a newer parser are rederived.
 * `isNew` tells which entries shared no name with a stored article when that was looked up.
 */
export function createEntryAdder(isNew: (entry: ArticleEntry) => boolean): AddEntries {
  // The id that the database would give to the next article.
  let nextId: number | null = null;
  const addAll = async (found: readonly ArticleEntry[], old: readonly ArticleEntry[]) => {
    const firstId = nextId ?? 0;
    const fresh = found.map((entry, index) => ({ entry, id: firstId + index }));
    const added = await write(entryTables, async (tx) => {
      const [more] = await Promise.all([addEntriesIn(tx, old), addNewIn(tx, fresh)]);
      return [...fresh, ...more];
    });
    const lastId = Math.max(0, ...added.map(({ id }) => id));
    if (lastId > 0) nextId = lastId + 1;
    return added.length;
  };
  return async (entries) => {
    const found = entries.filter(isNew);
    if (nextId === null || found.length === 0) return addAll([], entries);
    const fresh = new Set(found);
    try {
      return await addAll(
        found,
        entries.filter((entry) => !fresh.has(entry)),
      );
    } catch (error) {
      if (!(error instanceof Dexie.BulkError || error instanceof KnownNameError)) throw error;
      // Another article has taken one of their names or ids meanwhile.
      return addAll([], entries);
    }
  };
}

/** An entry has the name of a stored article. Thrown inside a transaction, which then writes nothing. */
class KnownNameError extends Error {
  override name = 'KnownNameError';
}

/**
 * Adds entries of which probably none is stored, and fails if one is. Because the ids are known beforehand, all
 * requests are sent at once: if one waited for another's answer, the database would be idle meanwhile.
 */
async function addNewIn(tx: EntryTables, stored: readonly StoredEntry[]): Promise<void> {
  if (stored.length === 0) return;
  const urls = stored.map(({ entry }) => entry.url);
  const [aliases, pending] = await Promise.all([
    tx.aliases.bulkGet(urls),
    readPendingState(tx, urls, false),
    tx.articles.bulkAdd(stored.map(({ entry, id }) => ({ ...rowOf(entry), id }))),
    tx.bodies.bulkPut(bodyRows(stored)),
    // Fails if a name is taken.
    tx.aliases.bulkAdd(aliasRows(stored)),
  ]);
  if (aliases.some((row) => row !== undefined)) throw new KnownNameError();
  await writePendingState(tx, stored.map(arrival), pending);
}

/**
 * Adds the entries that are not stored. Each table is written once, because a request costs more than a row, and as few
 * requests as possible wait for others.
 */
async function addEntriesIn(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
): Promise<StoredEntry[]> {
  if (entries.length === 0) return [];
  const [known, pending] = await Promise.all([
    knownEntries(tx, entries),
    readPendingState(
      tx,
      entries.map(({ url }) => url),
      false,
    ),
  ]);
  const unknown: ArticleEntry[] = [];
  const placeholders: StoredEntry[] = [];
  const whole: EntryPair[] = [];
  for (const entry of entries) {
    const stored = namesOf(entry).flatMap((name) => known.get(name) ?? [])[0];
    if (stored === 'removed') continue;
    if (!stored) unknown.push(entry);
    else if (stored.hash === noText && entry.versions.length > 0)
      placeholders.push({ entry, id: stored.id });
    else whole.push({ entry, stored });
  }
  const damaged = await damagedArticles(tx, unknown);
  placeholders.push(...damaged);
  const replacing = new Set(damaged.map(({ entry }) => entry));
  const fresh = unknown.filter((entry) => !replacing.has(entry));
  const rows = fresh.map(rowOf);
  const articleIds = await tx.articles.bulkAdd(rows, { allKeys: true });
  const added = fresh.flatMap((entry, index): StoredEntry[] => {
    const id = articleIds[index];
    return id === undefined ? [] : [{ entry, id }];
  });
  const withText = [...added, ...placeholders];
  await Promise.all([
    tx.bodies.bulkPut(bodyRows(withText)),
    tx.aliases.bulkPut(aliasRows(withText)),
    fillPlaceholders(tx, placeholders),
    addVersions(tx, whole),
    writePendingState(tx, added.map(arrival), pending),
  ]);
  return added;
}

const arrival = ({ entry: { url, sortAt }, id }: StoredEntry): StoredArticle => ({
  id,
  url,
  sortAt,
  listedAt: sortAt,
});

type KnownEntry = Article | 'removed';

/** What is stored under the names of entries. */
async function knownEntries(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
): Promise<Map<string, KnownEntry>> {
  const names = entries.flatMap(namesOf);
  const [byUrl, aliases, removed] = await Promise.all([
    // Separate requests, because a cursor over all of them would wait for each.
    Promise.all(entries.map(({ url }) => tx.articles.where('url').equals(url).first())),
    tx.aliases.bulkGet(names),
    // Damaged tombstones count as well.
    unguarded(tx.tombstones).bulkGet(names),
  ]);
  const known = new Map<string, KnownEntry>(
    names.flatMap((name, index) => (removed[index] ? [[name, 'removed'] as const] : [])),
  );
  const rows = aliases.filter((row) => row !== undefined);
  const named =
    rows.length === 0 ? [] : await tx.articles.bulkGet(rows.map(({ articleId }) => articleId));
  rows.forEach(({ alias }, index) => {
    const article = named[index];
    if (article) known.set(alias, article);
  });
  for (const article of byUrl) if (article) known.set(article.url, article);
  return known;
}

/**
 * The row of an entry, without its id. One that lacks its current version is derived from the latest that it has; without
 * any, its text is requested.
 */
function rowOf({ aliases: _aliases, versions, ...fields }: ArticleEntry): Omit<Article, 'id'> {
  const row = { ...fields, listedAt: fields.sortAt, fromBackup: 1 as const };
  if (versions.some(({ hash }) => hash === row.hash))
    return row.textVersion > textVersion ? { ...row, textVersion: 0 } : row;
  const [latest] = versions.toSorted((one, other) => other.seenAt - one.seenAt);
  return latest
    ? { ...row, hash: latest.hash, textVersion: 0 }
    : { ...row, hash: noText, isExcerpt: true, textFrom: 'feed', awaitsFullText: 1 };
}

/** The entries whose address belongs to a damaged row, which queries leave out. */
async function damagedArticles(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
): Promise<StoredEntry[]> {
  const ids = await Promise.all(
    entries.map(({ url }) => tx.articles.where('url').equals(url).primaryKeys()),
  );
  return entries.flatMap((entry, index) => (ids[index] ?? []).map((id) => ({ entry, id })));
}

/** Replaces placeholders and damaged rows by entries. */
async function fillPlaceholders(tx: EntryTables, stored: readonly StoredEntry[]): Promise<void> {
  if (stored.length === 0) return;
  const rows = stored.map(({ entry, id }) => ({ ...rowOf(entry), id }));
  await tx.articles.bulkPut(rows);
  await relist(tx.unread, rows);
}

const bodyRows = (stored: readonly StoredEntry[]) =>
  stored.flatMap(({ entry, id }) =>
    entry.versions.map((version) => ({ articleId: id, ...version })),
  );

const aliasRows = (stored: readonly StoredEntry[]) =>
  stored.flatMap(({ entry, id }) => entry.aliases.map((alias) => ({ alias, articleId: id })));

/** Adds missing versions. Hashes are comparable only if both sides were derived by the same version of the parser. */
async function addVersions(tx: EntryTables, pairs: readonly EntryPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const alike = pairs.filter(({ entry, stored }) => entry.textVersion === stored.textVersion);
  const known = await Promise.all(
    alike.map(({ stored }) => versionsByHash(tx, stored.id).toArray()),
  );
  const missing = alike.flatMap(({ entry, stored }, index) => {
    const hashes = new Set(known[index]?.map(({ hash }) => hash));
    return entry.versions
      .filter(({ hash }) => !hashes.has(hash))
      .map((version) => ({ articleId: stored.id, ...version }));
  });
  await tx.bodies.bulkPut(missing);
  const changed = alike.filter(
    ({ entry, stored }) =>
      entry.changedAt !== null && stored.changedAt === null && stored.hash === entry.hash,
  );
  await tx.articles.bulkPut(
    changed.map(({ entry: { changedAt, changes }, stored }) => ({ ...stored, changedAt, changes })),
  );
}
