import type { ReadingEntry, SavedEntry, UserData } from '../../backup/user-data.ts';
import { inKnownSpelling, normalizeTags } from '../../tag.ts';
import { blankArticle } from '../articles/blank-article.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, TableName, Tables } from '../db/tables.ts';
import { type AliasRow, noText } from '../rows/articles.ts';
import { highlightsInOrder } from '../user/highlights.ts';
import {
  applyPendingReadingState,
  readingStateTables,
  type StoredArticle,
  writeReadingState,
} from '../user/pending-reading-state.ts';
import { tagSpellingIn } from '../user/tag-rows.ts';
import { eachSlice, putInSlices, readArticleNames } from './in-slices.ts';
import { plainRow } from './plain-row.ts';
import { toSavedEntry, toSavedRow } from './saved-entry.ts';

/** The tables with the user's data, and those that lead from an address to it. */
const userDataTables = [
  ...readingStateTables,
  'articles',
  'aliases',
  'saved',
  'highlights',
  'tombstones',
  'setAside',
] as const satisfies readonly TableName[];

type UserDataTables = Pick<Tables, (typeof userDataTables)[number]>;
type ReadUserDataTables = Pick<ReadTables, (typeof userDataTables)[number]>;

/** All of the user's data, each kind sorted by its key. */
export const readUserData = (): Promise<UserData> =>
  read(userDataTables, async (tx) => userDataFrom(tx, await readArticleNames(tx)));

/** The stored user data beside that of a backup, with the articles' current addresses and the tags' stored spelling. */
export const readAlongside = (theirs: UserData): Promise<{ mine: UserData; theirs: UserData }> =>
  read(userDataTables, async (tx) => alongside(tx, theirs, await readArticleNames(tx)));

/** Merges a backup into what is stored at this moment, all of it or nothing. Resolves to the merge. */
export const mergeStoredUserData = <Merge extends { changes: UserData }>(
  theirs: UserData,
  now: number,
  merge: (mine: UserData, theirs: UserData) => Merge,
): Promise<Merge> =>
  write(userDataTables, async (tx) => {
    const stored = await readArticleNames(tx);
    const both = await alongside(tx, theirs, stored);
    const merged = merge(both.mine, both.theirs);
    await putUserData(tx, merged.changes, now, stored);
    return merged;
  });

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
  const [highlights, saved, tombstones, pending, setAside] = await Promise.all([
    highlightsInOrder(tx),
    tx.saved.toArray(),
    tx.tombstones.toArray(),
    tx.pendingState.toArray(),
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
    reading: [...(await readingEntriesOf(tx, stored)), ...pending].sort(by(({ url }) => url)),
    removed: tombstones.sort(by(({ url }) => url)),
    setAside: setAside
      .map(({ table, row }) => ({ table, row: plainRow(row) }))
      .sort(by((entry) => JSON.stringify(entry))),
  };
}

const by =
  <Entry>(keyOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number =>
    keyOf(one) < keyOf(other) ? -1 : 1;

async function readingEntriesOf(
  tx: ReadUserDataTables,
  stored: readonly StoredArticle[],
): Promise<ReadingEntry[]> {
  const [unread, lastReads, readingPositions, playbackPositions] = await Promise.all([
    tx.unread.toCollection().primaryKeys(),
    tx.lastRead.toArray(),
    tx.readingPositions.toArray(),
    tx.playbackPositions.toArray(),
  ]);
  const isUnread = new Set(unread);
  const lastReadOf = byArticle(lastReads);
  const readingPositionOf = byArticle(readingPositions);
  const playbackPositionOf = byArticle(playbackPositions);
  return stored.map(({ id: articleId, url }) => {
    const entry: ReadingEntry = { url, read: !isUnread.has(articleId) };
    const lastRead = lastReadOf.get(articleId);
    const readingPosition = readingPositionOf.get(articleId);
    const playbackPosition = playbackPositionOf.get(articleId);
    if (lastRead) entry.lastRead = lastRead;
    if (readingPosition) entry.readingPosition = readingPosition;
    if (playbackPosition) entry.playbackPosition = playbackPosition;
    return entry;
  });
}

const byArticle = <Row extends { articleId: number }>(rows: readonly Row[]) =>
  new Map(rows.map(({ articleId, ...row }) => [articleId, row]));

/** Writes entries over the stored ones; what they do not name stays. `known` are the articles that are stored. */
export async function putUserData(
  tx: UserDataTables,
  { highlights, saved, reading, removed, setAside }: UserData,
  now: number,
  known: readonly StoredArticle[],
): Promise<void> {
  await tx.setAside.bulkAdd(setAside);
  await putInSlices(highlights, (some) => tx.highlights.bulkPut(some));
  const stored = new Map(known.map((article) => [article.url, article]));
  await tx.tombstones.bulkPut(
    removed.filter(({ url, articleUrl = url }) => !stored.has(articleUrl)),
  );
  const placeholders = await addPlaceholders(
    tx,
    saved.filter(({ url }) => !stored.has(url)),
    now,
  );
  await removeTombstonesOf(tx, placeholders);
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
  await putInSlices(here, (some) => writeReadingState(tx, some));
  const pending = reading.filter(({ url }) => !articles.has(url));
  await putInSlices(pending, (some) => tx.pendingState.bulkPut(some));
  await putInSlices(here, (some) => tx.pendingState.bulkDelete(some.map(({ url }) => url)));
}

/** Removes the tombstones of articles that are stored again. */
async function removeTombstonesOf(
  tx: UserDataTables,
  articles: readonly StoredArticle[],
): Promise<void> {
  if (articles.length === 0) return;
  const urls = new Set(articles.map(({ url }) => url));
  await tx.tombstones.filter(({ url, articleUrl = url }) => urls.has(articleUrl)).delete();
}

/** Adds placeholders for saved articles that are not stored; they are read unless the entries say otherwise. */
async function addPlaceholders(
  tx: UserDataTables,
  entries: readonly SavedEntry[],
  now: number,
): Promise<StoredArticle[]> {
  const rows = entries.map((entry) => placeholderRow(entry, now));
  const articleIds = await tx.articles.bulkAdd(rows, { allKeys: true });
  return rows.flatMap(({ url, sortAt }, index) => {
    const articleId = articleIds[index];
    return articleId === undefined ? [] : [{ id: articleId, url, sortAt }];
  });
}

/** An article of which only the name is known. Feed, backup or the site's page replaces it, because it has no hash. */
function placeholderRow(entry: SavedEntry, now: number) {
  const { url, channel, kind, title, author, publishedAt, savedAt } = entry;
  return {
    url,
    channel,
    kind,
    title,
    author,
    publishedAt,
    ...blankArticle(),
    isExcerpt: true,
    hash: noText,
    textVersion: 0,
    arrivedAt: Math.min(savedAt, now),
    sortAt: Math.min(publishedAt ?? savedAt, now),
    feedHash: noText,
    awaitsFullText: 1 as const,
  };
}
