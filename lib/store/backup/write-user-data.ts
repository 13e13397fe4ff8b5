import type { Article } from '../../article/model/article.ts';
import type { UserData } from '../../backup/user-data.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { articlesAt } from '../articles/article-rows.ts';
import { write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { removeTombstones } from '../retention/tombstones.ts';
import {
  applyPendingReadingState,
  type StoredArticle,
  writeReadingState,
} from '../user/pending-reading-state.ts';
import { addPlaceholders } from './placeholders.ts';
import { readingEntriesOf } from './reading-entries.ts';
import { toSavedEntry, toSavedRow } from './saved-entry.ts';
import {
  type ReadUserDataTables,
  type UserDataTables,
  userDataTables,
} from './user-data-tables.ts';

/**
 * Merges a few entries of a backup, as `readAlongside` returns them, into what is stored at this moment, in one
 * transaction. Reads only what the entries name. Resolves to the merge.
 */
export const mergeStoredUserData = <Merge extends { changes: UserData }>(
  theirs: UserData,
  now: number,
  merge: (mine: UserData, theirs: UserData) => Merge,
): Promise<Merge> =>
  write(userDataTables, async (tx) => {
    const named = await articlesNamedIn(tx, theirs);
    const here = <Entry extends { url: string }>(entry: Entry): Entry => {
      const url = named.get(entry.url)?.url ?? entry.url;
      return url === entry.url ? entry : { ...entry, url };
    };
    const articles = [...new Map([...named.values()].map((each) => [each.id, each])).values()];
    const merged = merge(await storedBeside(tx, theirs, articles), {
      ...theirs,
      saved: theirs.saved.map(here),
      reading: theirs.reading.map(here),
    });
    await putUserData(tx, merged.changes, now, articles);
    return merged;
  });

/** The stored articles that entries name, by the name in the entry. */
function articlesNamedIn(
  tx: ReadUserDataTables,
  { saved, reading, removed }: UserData,
): Promise<ReadonlyMap<string, Article>> {
  const names = new Set([
    ...[...saved, ...reading].map(({ url }) => url),
    ...removed.map(({ url, articleUrl = url }) => articleUrl),
  ]);
  return articlesAt(tx, [...names]);
}

/** The stored user data that entries name; `articles` are those that they name. */
async function storedBeside(
  tx: ReadUserDataTables,
  theirs: UserData,
  articles: readonly Article[],
): Promise<UserData> {
  const articleIds = articles.map(({ id }) => id);
  const urls = theirs.reading.map(({ url }) => url);
  const [highlights, saved, reading, pending, tombstones, briefings] = await Promise.all([
    highlightsBeside(tx, theirs.highlights),
    tx.saved.bulkGet(articleIds),
    readingEntriesOf(tx, articles),
    tx.pendingState.bulkGet([...urls, ...articles.map(({ url }) => url)]),
    tx.tombstones.bulkGet(theirs.removed.map(({ url }) => url)),
    tx.briefings.bulkGet(theirs.briefings.map(({ day }) => day)),
  ]);
  return {
    highlights,
    saved: articles.flatMap((article, index) => {
      const row = saved[index];
      return row ? [toSavedEntry(article, row)] : [];
    }),
    reading: [...reading, ...pending.filter((row) => row !== undefined)],
    removed: tombstones.filter((row) => row !== undefined),
    briefings: briefings.filter((row) => row !== undefined),
    // Rows that were set aside have no names; `theirs` has only those that were not stored before.
    setAside: [],
  };
}

/** The stored highlights with these ids, and the copies that earlier restores have made of them. */
async function highlightsBeside(
  { highlights }: Pick<ReadTables, 'highlights'>,
  theirs: readonly Highlight[],
): Promise<Highlight[]> {
  const own = (await highlights.bulkGet(theirs.map(({ id }) => id))).filter(
    (row) => row !== undefined,
  );
  const copies = await Promise.all(
    own.map(({ id }) => highlights.where('id').startsWith(`${id}~`).toArray()),
  );
  return [...own, ...copies.flat()];
}

/** Writes entries in place of the stored ones; what they do not name stays. `known` are the articles that are stored. */
export async function putUserData(
  tx: UserDataTables,
  { highlights, saved, reading, removed, briefings, setAside }: UserData,
  now: number,
  known: readonly StoredArticle[],
): Promise<void> {
  await tx.setAside.bulkAdd(setAside);
  await tx.briefings.bulkPut(briefings);
  await tx.highlights.bulkPut(highlights);
  const stored = new Map(known.map((article) => [article.url, article]));
  await tx.tombstones.bulkPut(
    removed.filter(({ url, articleUrl = url }) => !stored.has(articleUrl)),
  );
  const placeholders = await addPlaceholders(
    tx,
    saved.filter(({ url }) => !stored.has(url)),
    now,
  );
  await removeTombstones(tx, placeholders);
  await applyPendingReadingState(tx, placeholders, false);
  const articles = new Map([...known, ...placeholders].map((article) => [article.url, article]));
  await tx.saved.bulkPut(
    saved.flatMap((entry) => {
      const article = articles.get(entry.url);
      return article ? [toSavedRow(article.id, entry)] : [];
    }),
  );
  const here = reading.flatMap((entry) => {
    const article = articles.get(entry.url);
    return article ? [{ ...article, entry }] : [];
  });
  await writeReadingState(tx, here);
  await tx.pendingState.bulkPut(reading.filter(({ url }) => !articles.has(url)));
  await tx.pendingState.bulkDelete(here.map(({ url }) => url));
}
