import type { Article } from '../../article/model/article.ts';
import type { ArticleEntry, AuthorEntry } from '../../backup/user-data.ts';
import { putAuthors } from '../articles/authors.ts';
import { versionsByHash } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { noText } from '../rows/articles.ts';
import { applyPendingReadingState, readingStateTables } from '../user/pending-reading-state.ts';

/** Articles per transaction. */
const batchSize = 50;

/** Articles of the same time that are sorted by address, so that equal contents give equal files. */
const maxSimultaneous = 1_000;

/**
 * Every article with its versions and aliases in batches, by time and address. Restored in this order, ids rise with
 * time.
 */
export async function* articleBatches(): AsyncGenerator<ArticleEntry[]> {
  const articleIds = await read(['articles'], ({ articles }) =>
    articles.orderBy('sortAt').primaryKeys(),
  );
  let simultaneous: ArticleEntry[] = [];
  for (let at = 0; at < articleIds.length; at += batchSize) {
    const some = await articleEntriesOf(articleIds.slice(at, at + batchSize));
    const entries = [...simultaneous, ...some].sort(inTime);
    const last = entries.at(-1);
    simultaneous = entries.filter(({ sortAt }) => sortAt === last?.sortAt);
    if (simultaneous.length > maxSimultaneous) simultaneous = [];
    const whole = entries.slice(0, entries.length - simultaneous.length);
    if (whole.length > 0) yield whole;
  }
  if (simultaneous.length > 0) yield simultaneous;
}

const inTime = (one: ArticleEntry, other: ArticleEntry): number =>
  one.sortAt - other.sortAt || (one.url < other.url ? -1 : 1);

/** What the site says about authors, by name. */
export const readAuthorEntries = (): Promise<AuthorEntry[]> =>
  read(['authors'], ({ authors }) => authors.orderBy('name').toArray());

const articleEntriesOf = (articleIds: number[]): Promise<ArticleEntry[]> =>
  read(['articles', 'bodies', 'aliases'], async (tx) => {
    const articles = (await tx.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
    const aliases = await rowsOfEach(tx.aliases, 'articleId', articleIds);
    const aliasesById = Map.groupBy(aliases, ({ articleId }) => articleId);
    return Promise.all(
      articles.map(async ({ id, ...article }) => ({
        ...article,
        aliases: (aliasesById.get(id) ?? []).map(({ alias }) => alias).sort(),
        versions: (await versionsByHash(tx, id).toArray()).map(
          ({ articleId: _id, ...version }) => version,
        ),
      })),
    );
  });

/** Stores what a backup holds about authors that are not stored. */
export const addAuthors = (entries: readonly AuthorEntry[]): Promise<void> =>
  write(['authors'], async (tx) => {
    const known = new Set(await tx.authors.toCollection().primaryKeys());
    await putAuthors(
      tx,
      entries.filter(({ name }) => !known.has(name)),
    );
  });

/** Returns whether a backup would add an article, called for each of its articles in their order. */
export async function findNewArticles(): Promise<(entry: ArticleEntry) => boolean> {
  const names = await read(['articles', 'aliases', 'tombstones'], (tx) =>
    Promise.all([
      tx.articles.orderBy('url').keys(),
      tx.aliases.toCollection().primaryKeys(),
      tx.tombstones.toCollection().primaryKeys(),
    ]),
  );
  const known = new Set<unknown>(names.flat());
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

/** An entry under the id that its article has here. */
interface StoredEntry {
  entry: ArticleEntry;
  id: number;
}

/** An entry with the stored article that has one of its names. */
interface EntryPair {
  entry: ArticleEntry;
  stored: Article;
}

/**
 * Adds articles from a backup, in one transaction; no two of them have a common name. Stored articles stay as they are,
 * except that placeholders get their text. Entries of a newer `derivation` are derived again. Resolves to how many were
 * added.
 */
export const addArticleEntries = (
  entries: readonly ArticleEntry[],
  derivation: number,
): Promise<number> => write(entryTables, (tx) => addEntriesIn(tx, entries, derivation));

/** Each table is written once, because a request costs more than a row. */
async function addEntriesIn(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
  derivation: number,
): Promise<number> {
  const known = await knownEntries(tx, entries);
  const fresh: ArticleEntry[] = [];
  const placeholders: EntryPair[] = [];
  const whole: EntryPair[] = [];
  for (const entry of entries) {
    const stored = namesOf(entry).flatMap((name) => known.get(name) ?? [])[0];
    if (stored === 'removed') continue;
    if (!stored) fresh.push(entry);
    else (stored.hash === noText ? placeholders : whole).push({ entry, stored });
  }
  const rows = fresh.map((entry) => rowOf(entry, derivation));
  const articleIds = await tx.articles.bulkAdd(rows, { allKeys: true });
  const added = fresh.flatMap((entry, index): StoredEntry[] => {
    const id = articleIds[index];
    return id === undefined ? [] : [{ entry, id }];
  });
  const arrived = added.map(({ entry: { url, sortAt }, id }) => ({ id, url, sortAt }));
  await Promise.all([
    putTexts(tx, [...added, ...placeholders.map(({ entry, stored: { id } }) => ({ entry, id }))]),
    fillPlaceholders(tx, placeholders, derivation),
    addVersions(tx, whole),
    applyPendingReadingState(tx, arrived, false),
  ]);
  return added.length;
}

type KnownEntry = Article | 'removed';

async function knownEntries(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
): Promise<Map<string, KnownEntry>> {
  const urls = entries.map(({ url }) => url);
  const [byUrl, aliases, removed] = await Promise.all([
    // A cursor over all of them would wait for each.
    Promise.all(urls.map((url) => tx.articles.where('url').equals(url).first())),
    tx.aliases.bulkGet(entries.flatMap(namesOf)),
    tx.tombstones.where('url').anyOf(entries.flatMap(namesOf)).primaryKeys(),
  ]);
  const known = new Map<string, KnownEntry>(removed.map((url) => [url, 'removed']));
  const rows = aliases.filter((row) => row !== undefined);
  const named = await tx.articles.bulkGet(rows.map(({ articleId }) => articleId));
  rows.forEach(({ alias }, index) => {
    const article = named[index];
    if (article) known.set(alias, article);
  });
  for (const article of byUrl) if (article) known.set(article.url, article);
  return known;
}

/** The row of an entry, without its id. */
function rowOf(
  { aliases: _aliases, versions: _versions, ...fields }: ArticleEntry,
  derivation: number,
): Omit<Article, 'id'> {
  return { ...fields, textVersion: fields.textVersion > derivation ? 0 : fields.textVersion };
}

/** Puts entries in the place of articles of which only the name was known. */
async function fillPlaceholders(
  tx: EntryTables,
  pairs: readonly EntryPair[],
  derivation: number,
): Promise<void> {
  await tx.articles.bulkPut(
    pairs.map(({ entry, stored: { id } }) => ({ ...rowOf(entry, derivation), id })),
  );
  for (const { entry, stored } of pairs)
    await tx.unread.update(stored.id, { sortAt: entry.sortAt });
}

/** Stores the versions and names of entries. */
async function putTexts(tx: EntryTables, stored: readonly StoredEntry[]): Promise<void> {
  await Promise.all([
    tx.bodies.bulkPut(
      stored.flatMap(({ entry, id }) =>
        entry.versions.map((version) => ({ articleId: id, ...version })),
      ),
    ),
    tx.aliases.bulkPut(
      stored.flatMap(({ entry, id }) => entry.aliases.map((alias) => ({ alias, articleId: id }))),
    ),
  ]);
}

/** Adds missing versions. Hashes are comparable only where both sides were derived alike. */
async function addVersions(tx: EntryTables, pairs: readonly EntryPair[]): Promise<void> {
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
