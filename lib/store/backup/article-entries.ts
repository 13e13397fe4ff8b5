import type { Article } from '../../article/model/article.ts';
import type { ArticleEntry, AuthorEntry } from '../../backup/user-data.ts';
import { putAuthors } from '../articles/authors.ts';
import { versionsByHash } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { noText } from '../rows/articles.ts';
import {
  applyPendingReadingState,
  readingStateTables,
  type StoredArticle,
} from '../user/pending-reading-state.ts';

/** Articles per transaction. */
const batchSize = 100;

/** Every article with its versions and aliases in batches, by address. */
export async function* articleBatches(): AsyncGenerator<ArticleEntry[]> {
  const articleIds = await read(['articles'], ({ articles }) =>
    articles.orderBy('url').primaryKeys(),
  );
  for (let at = 0; at < articleIds.length; at += batchSize) {
    yield await articleEntriesOf(articleIds.slice(at, at + batchSize));
  }
}

/** What the site says about authors, by name. */
export const readAuthorEntries = (): Promise<AuthorEntry[]> =>
  read(['authors'], ({ authors }) => authors.orderBy('name').toArray());

const articleEntriesOf = (articleIds: number[]): Promise<ArticleEntry[]> =>
  read(['articles', 'bodies', 'aliases'], async (tx) => {
    const articles = (await tx.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
    const aliases = await tx.aliases.where('articleId').anyOf(articleIds).toArray();
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

/** How many of these articles a backup would add. */
export async function countNewArticles(entries: readonly ArticleEntry[]): Promise<number> {
  const names = await read(['articles', 'aliases', 'tombstones'], (tx) =>
    Promise.all([
      tx.articles.orderBy('url').keys(),
      tx.aliases.toCollection().primaryKeys(),
      tx.tombstones.toCollection().primaryKeys(),
    ]),
  );
  const known = new Set<unknown>(names.flat());
  const isNew = (entry: ArticleEntry): boolean => {
    const own = namesOf(entry);
    const isKnown = own.some((name) => known.has(name));
    // A second entry with the same name in the file is not added.
    for (const name of own) known.add(name);
    return !isKnown;
  };
  return entries.filter(isNew).length;
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

/**
 * Adds articles from a backup in batches; an interrupted restore adds the rest when it is run again. Stored articles stay
 * as they are, except that placeholders get their text. Entries of a newer `derivation` are derived again. A time in the
 * future becomes `now`, as on arrival. Resolves to how many were added.
 */
export async function addArticleEntries(
  entries: readonly ArticleEntry[],
  derivation: number,
  now: number,
): Promise<number> {
  // Oldest first, so that ids rise with time.
  const inTime = entries
    .map((entry) => notInFuture(entry, now))
    .toSorted((one, other) => one.sortAt - other.sortAt);
  let added = 0;
  for (let at = 0; at < inTime.length; at += batchSize) {
    const some = inTime.slice(at, at + batchSize);
    added += await write(entryTables, (tx) => addBatch(tx, some, derivation));
  }
  return added;
}

function notInFuture(entry: ArticleEntry, now: number): ArticleEntry {
  const { arrivedAt, sortAt, changedAt } = entry;
  return {
    ...entry,
    arrivedAt: Math.min(arrivedAt, now),
    sortAt: Math.min(sortAt, now),
    changedAt: changedAt && Math.min(changedAt, now),
  };
}

async function addBatch(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
  derivation: number,
): Promise<number> {
  const known = await knownEntries(tx, entries);
  const added: StoredArticle[] = [];
  for (const entry of entries) {
    const stored = namesOf(entry).flatMap((name) => known.get(name) ?? [])[0];
    if (stored === 'removed') continue;
    if (stored && stored.hash !== noText) {
      await addVersions(tx, entry, stored);
      continue;
    }
    const article = await addEntry(tx, entry, derivation, stored);
    if (!stored) added.push(article);
    for (const name of namesOf(entry)) known.set(name, article);
  }
  await applyPendingReadingState(tx, added, false);
  return added.length;
}

type KnownEntry = Article | 'removed';

async function knownEntries(
  tx: EntryTables,
  entries: readonly ArticleEntry[],
): Promise<Map<string, KnownEntry>> {
  const urls = entries.map(({ url }) => url);
  const [byUrl, aliases, removed] = await Promise.all([
    tx.articles.where('url').anyOf(urls).toArray(),
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
  for (const article of byUrl) known.set(article.url, article);
  return known;
}

/** Stores an article, or replaces its placeholder. */
async function addEntry(
  tx: EntryTables,
  { aliases, versions, ...fields }: ArticleEntry,
  derivation: number,
  placeholder: Article | undefined,
): Promise<Article> {
  const textVersion = fields.textVersion > derivation ? 0 : fields.textVersion;
  const row = { ...fields, textVersion };
  const articleId = placeholder ? placeholder.id : await tx.articles.add(row);
  if (placeholder) {
    await tx.articles.put({ ...row, id: articleId });
    await tx.unread.update(articleId, { sortAt: row.sortAt });
  }
  await tx.bodies.bulkPut(versions.map((version) => ({ articleId, ...version })));
  await tx.aliases.bulkPut(aliases.map((alias) => ({ alias, articleId })));
  return { ...row, id: articleId };
}

/** Adds missing versions. Hashes are comparable only where both sides were derived alike. */
async function addVersions(
  tx: EntryTables,
  entry: ArticleEntry,
  { id, ...stored }: Article,
): Promise<void> {
  if (entry.textVersion !== stored.textVersion) return;
  const hashes = new Set((await versionsByHash(tx, id).toArray()).map(({ hash }) => hash));
  const missing = entry.versions.filter(({ hash }) => !hashes.has(hash));
  await tx.bodies.bulkPut(missing.map((version) => ({ articleId: id, ...version })));
  if (stored.changedAt === null && stored.hash === entry.hash) {
    const { changedAt, changes } = entry;
    await tx.articles.put({ ...stored, id, changedAt, changes });
  }
}
