import type { Article } from '../../article/model/article.ts';
import type { ArticleEntry, AuthorEntry } from '../../backup/user-data.ts';
import { putAuthors } from '../articles/authors.ts';
import { db } from '../db/database.ts';
import { noText } from '../rows/articles.ts';
import {
  applyPendingReadingState,
  readingStateTables,
  type StoredArticle,
} from '../user/pending-reading-state.ts';

/** Articles that are read or written at once. */
const batchSize = 100;

/** Every article with its versions and names, in the order of the addresses, some at a time. */
export async function* articleBatches(): AsyncGenerator<ArticleEntry[]> {
  const articleIds = await db.articles.orderBy('url').primaryKeys();
  for (let at = 0; at < articleIds.length; at += batchSize) {
    yield await articleEntriesOf(articleIds.slice(at, at + batchSize));
  }
}

/** What the site says about each who writes, by name. */
export const readAuthorEntries = (): Promise<AuthorEntry[]> => db.authors.orderBy('name').toArray();

function articleEntriesOf(articleIds: number[]): Promise<ArticleEntry[]> {
  return db.transaction('r', db.articles, db.bodies, db.aliases, async () => {
    const articles = (await db.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
    const aliases = await db.aliases.where('articleId').anyOf(articleIds).toArray();
    const names = Map.groupBy(aliases, ({ articleId }) => articleId);
    return Promise.all(
      articles.map(async ({ id, ...article }) => ({
        ...article,
        aliases: (names.get(id) ?? []).map(({ alias }) => alias).sort(),
        versions: (await versionsOf(id)).map(({ articleId: _n, ...version }) => version),
      })),
    );
  });
}

const versionsOf = (articleId: number) =>
  db.bodies.where('[articleId+hash]').between([articleId, ''], [articleId, '\uffff']).toArray();

/** Stores what a backup holds of authors, where nothing is known here. */
export const addAuthors = (entries: readonly AuthorEntry[]): Promise<void> =>
  db.transaction('rw', db.authors, async () => {
    const known = new Set(await db.authors.toCollection().primaryKeys());
    await putAuthors(entries.filter(({ name }) => !known.has(name)));
  });

/** Which of these articles a backup would add. */
export async function countNewArticles(entries: readonly ArticleEntry[]): Promise<number> {
  const [urls, aliases, gone] = await Promise.all([
    db.articles.orderBy('url').keys(),
    db.aliases.toCollection().primaryKeys(),
    db.tombstones.toCollection().primaryKeys(),
  ]);
  const known = new Set<unknown>([...urls, ...aliases, ...gone]);
  const isNew = (entry: ArticleEntry): boolean => {
    const names = namesOf(entry);
    const isKnown = names.some((name) => known.has(name));
    // A second one of the same name in one file is none.
    for (const name of names) known.add(name);
    return !isKnown;
  };
  return entries.filter(isNew).length;
}

const namesOf = ({ url, aliases }: ArticleEntry): string[] => [url, ...aliases];

const entryTables = [
  ...readingStateTables,
  db.articles,
  db.aliases,
  db.bodies,
  db.tombstones,
] as const;

/**
 * Adds articles out of a backup, `portion` by `portion`: whoever is stopped in between begins again and adds the rest.
 * What is stored stays as it is; of an article that is here without a text, the text is taken. `derivation` is this
 * reader's own: what another one derived is derived anew. Resolves to how many were added.
 */
export async function addArticleEntries(
  entries: readonly ArticleEntry[],
  derivation: number,
): Promise<number> {
  // The oldest first, so that numbers rise with time.
  const inTime = entries.toSorted((one, other) => one.sortAt - other.sortAt);
  let added = 0;
  for (let at = 0; at < inTime.length; at += batchSize) {
    const some = inTime.slice(at, at + batchSize);
    added += await db.transaction('rw', entryTables, () => addBatch(some, derivation));
  }
  return added;
}

async function addBatch(entries: readonly ArticleEntry[], derivation: number): Promise<number> {
  const known = await knownEntries(entries);
  const added: StoredArticle[] = [];
  for (const entry of entries) {
    const there = namesOf(entry).flatMap((name) => known.get(name) ?? [])[0];
    if (there === 'gone') continue;
    if (there && there.hash !== noText) {
      await addVersions(entry, there);
      continue;
    }
    const article = await addEntry(entry, derivation, there);
    if (!there) added.push(article);
    for (const name of namesOf(entry)) known.set(name, article);
  }
  await applyPendingReadingState(added, false);
  return added.length;
}

type KnownEntry = Article | 'gone';

async function knownEntries(entries: readonly ArticleEntry[]): Promise<Map<string, KnownEntry>> {
  const urls = entries.map(({ url }) => url);
  const [byUrl, aliases, gone] = await Promise.all([
    db.articles.where('url').anyOf(urls).toArray(),
    db.aliases.bulkGet(entries.flatMap(namesOf)),
    db.tombstones.where('url').anyOf(entries.flatMap(namesOf)).primaryKeys(),
  ]);
  const known = new Map<string, KnownEntry>(gone.map((url) => [url, 'gone']));
  const rows = aliases.filter((row) => row !== undefined);
  const named = await db.articles.bulkGet(rows.map(({ articleId }) => articleId));
  rows.forEach(({ alias }, index) => {
    const article = named[index];
    if (article) known.set(alias, article);
  });
  for (const article of byUrl) known.set(article.url, article);
  return known;
}

/** Stores an article, or puts its text where only its name was. */
async function addEntry(
  { aliases, versions, ...fields }: ArticleEntry,
  derivation: number,
  there: Article | undefined,
): Promise<Article> {
  const textVersion = fields.textVersion > derivation ? 0 : fields.textVersion;
  const row = { ...fields, textVersion };
  const articleId = there ? there.id : await db.articles.add(row);
  if (there) {
    await db.articles.put({ ...row, id: articleId });
    await db.unread.update(articleId, { sortAt: row.sortAt });
  }
  await db.bodies.bulkPut(versions.map((version) => ({ articleId, ...version })));
  await db.aliases.bulkPut(aliases.map((alias) => ({ alias, articleId })));
  return { ...row, id: articleId };
}

/** Adds the versions that are not here; hashes tell them apart only where both were derived alike. */
async function addVersions(entry: ArticleEntry, { id, ...there }: Article): Promise<void> {
  if (entry.textVersion !== there.textVersion) return;
  const here = new Set((await versionsOf(id)).map(({ hash }) => hash));
  const missing = entry.versions.filter(({ hash }) => !here.has(hash));
  await db.bodies.bulkPut(missing.map((version) => ({ articleId: id, ...version })));
  if (there.changedAt === null && there.hash === entry.hash) {
    const { changedAt, changes } = entry;
    await db.articles.put({ ...there, id, changedAt, changes });
  }
}
