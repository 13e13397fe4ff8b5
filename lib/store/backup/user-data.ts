import type { UserData } from '../../backup/user-data.ts';
import { inKnownSpelling, normalizeTags } from '../../tag.ts';
import { read } from '../db/database.ts';
import { allRows, eachSlice } from '../db/in-slices.ts';
import type { AliasRow, TombstoneRow } from '../rows/articles.ts';
import type { PendingStateRow } from '../rows/reading.ts';
import { highlightsInOrder } from '../user/highlights.ts';
import type { StoredArticle } from '../user/pending-reading-state.ts';
import { tagSpellingIn } from '../user/tag-rows.ts';
import { readArticleNames } from './article-names.ts';
import { allReadingEntries } from './reading-entries.ts';
import { toSavedEntry } from './saved-entry.ts';
import { type ReadUserDataTables, userDataTables } from './user-data-tables.ts';

/** All of the user's data, each kind sorted by its key. */
export const readUserData = (): Promise<UserData> =>
  read(userDataTables, async (tx) => userDataFrom(tx, await readArticleNames(tx)));

/** The address, id and times of every stored article, sorted by address. */
export const readStoredNames = (): Promise<StoredArticle[]> => read(['articles'], readArticleNames);

/**
 * The stored user data next to that of a backup, whose entries get the articles' current addresses and the stored
 * spelling of tags.
 */
export const readAlongside = (
  theirs: UserData,
  stored: readonly StoredArticle[],
): Promise<{ mine: UserData; theirs: UserData }> =>
  read(userDataTables, (tx) => alongside(tx, theirs, stored));

async function alongside(
  tx: ReadUserDataTables,
  theirs: UserData,
  stored: readonly StoredArticle[],
): Promise<{ mine: UserData; theirs: UserData }> {
  const urls = new Map(stored.map(({ id, url }) => [id, url]));
  const known = new Set(urls.values());
  const unknown = new Set(
    [...theirs.saved, ...theirs.reading].map(({ url }) => url).filter((url) => !known.has(url)),
  );
  const moved = new Map<string, string>();
  await eachSlice<AliasRow>(
    tx.aliases,
    ({ alias }) => alias,
    (rows) => {
      for (const { alias, articleId } of rows) {
        const url = urls.get(articleId);
        if (url !== undefined && unknown.has(alias)) moved.set(alias, url);
      }
    },
  );
  const atCurrentUrl = <Entry extends { url: string }>(entry: Entry): Entry =>
    unknown.has(entry.url) ? { ...entry, url: moved.get(entry.url) ?? entry.url } : entry;
  const spelling = await tagSpellingIn(tx);
  const spelled = <Entry extends { tags?: string[] }>(entry: Entry): Entry =>
    entry.tags
      ? { ...entry, tags: normalizeTags(entry.tags.map((tag) => inKnownSpelling(tag, spelling))) }
      : entry;
  return {
    mine: await userDataFrom(tx, stored),
    theirs: {
      ...theirs,
      highlights: theirs.highlights.map(spelled),
      saved: theirs.saved.map(atCurrentUrl).map(spelled),
      reading: theirs.reading.map(atCurrentUrl),
    },
  };
}

async function userDataFrom(
  tx: ReadUserDataTables,
  stored: readonly StoredArticle[],
): Promise<UserData> {
  const [highlights, saved, tombstones, briefings, pending, setAside] = await Promise.all([
    highlightsInOrder(tx),
    tx.saved.toArray(),
    allRows<TombstoneRow>(tx.tombstones, ({ url }) => url),
    // Sorted by day.
    tx.briefings.toArray(),
    allRows<PendingStateRow>(tx.pendingState, ({ url }) => url),
    tx.setAside.toArray(),
  ]);
  const articles = await tx.articles.bulkGet(saved.map(({ articleId }) => articleId));
  return {
    highlights: highlights.toSorted(by(({ id }) => id)),
    saved: saved
      .flatMap((row, index) => {
        const article = articles[index];
        return article ? [toSavedEntry(article, row)] : [];
      })
      .sort(by(({ url }) => url)),
    // Both parts are sorted already, so this takes one comparison per entry.
    reading: [...(await allReadingEntries(tx, stored)), ...pending].sort(by(({ url }) => url)),
    removed: tombstones.sort(by(({ url }) => url)),
    briefings,
    setAside: setAside
      .map(({ table, row }) => ({ table, row: plainRow(row) }))
      .sort(by((entry) => JSON.stringify(entry))),
  };
}

const by =
  <Entry>(keyOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number =>
    keyOf(one) < keyOf(other) ? -1 : 1;

/** Deeper values of a damaged row are left out of files. */
const maxDepth = 100;

/** A damaged row in a form that JSON can hold, with its keys sorted. What JSON can't hold is left out. */
function plainRow(row: unknown): unknown {
  const seen = new Set<unknown>();
  const plain = (value: unknown, depth: number): unknown => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    // A cycle, or a value that is in the row twice.
    if (depth > maxDepth || seen.has(value)) return null;
    seen.add(value);
    if (value instanceof Date) return value.toJSON();
    if (Array.isArray(value)) return value.map((part) => plain(part, depth + 1));
    const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(fields.map(([name, part]) => [name, plain(part, depth + 1)]));
  };
  // In the form in which a file would be read, without undefined fields.
  return JSON.parse(JSON.stringify(plain(row, 0) ?? null));
}
