import type { Article } from '../../article/model/article.ts';
import type { ReadingEntry, SavedEntry, UserData } from '../../backup/user-data.ts';
import { inKnownSpelling, normalizeTags } from '../../tag.ts';
import { db } from '../db/database.ts';
import { noText } from '../rows/articles.ts';
import { allHighlights, putHighlights } from '../user/highlights.ts';
import {
  applyPendingReadingState,
  readingStateTables,
  type StoredArticle,
  writeReadingState,
} from '../user/pending-reading-state.ts';
import { readTagSpelling } from '../user/tags.ts';
import { toSavedEntry, toSavedRow } from './saved-entry.ts';

/** The tables in which lies what the reader made, and those that lead from an address to it. */
const userDataTables = [
  ...readingStateTables,
  db.articles,
  db.aliases,
  db.saved,
  db.highlights,
  db.tombstones,
] as const;

/** Everything that the reader made, each kind in the order of its names. */
export const readUserData = (): Promise<UserData> =>
  db.transaction('r', userDataTables, async () => userDataFrom(await db.articles.toArray()));

/** What was read out of a backup, beside what is here now: with the addresses that the articles have today, and tags as they are spelled here. */
export const readAlongside = (theirs: UserData): Promise<{ mine: UserData; theirs: UserData }> =>
  db.transaction('r', userDataTables, () => alongside(theirs));

/** Writes what `merge` makes of what is here at this moment and of a backup, all of it or nothing. Resolves to the merge. */
export function mergeStoredUserData<Merge extends { changes: UserData }>(
  theirs: UserData,
  merge: (mine: UserData, theirs: UserData) => Merge,
): Promise<Merge> {
  return db.transaction('rw', userDataTables, async () => {
    const both = await alongside(theirs);
    const merged = merge(both.mine, both.theirs);
    await putUserData(merged.changes);
    return merged;
  });
}

async function alongside(theirs: UserData): Promise<{ mine: UserData; theirs: UserData }> {
  const articles = await db.articles.toArray();
  const urls = new Map(articles.map(({ id, url }) => [id, url]));
  const moved = new Map<string, string>();
  await db.aliases.each(({ alias, articleId }) => {
    const url = urls.get(articleId);
    if (url !== undefined) moved.set(alias, url);
  });
  const known = new Set(urls.values());
  const today = <Entry extends { url: string }>(entry: Entry): Entry =>
    known.has(entry.url) ? entry : { ...entry, url: moved.get(entry.url) ?? entry.url };
  const spelling = await readTagSpelling();
  const spelled = <Entry extends { tags?: string[] }>(entry: Entry): Entry =>
    entry.tags
      ? { ...entry, tags: normalizeTags(entry.tags.map((tag) => inKnownSpelling(tag, spelling))) }
      : entry;
  return {
    mine: await userDataFrom(articles),
    theirs: {
      ...theirs,
      highlights: theirs.highlights.map(spelled),
      saved: theirs.saved.map(today).map(spelled),
      reading: theirs.reading.map(today),
    },
  };
}

async function userDataFrom(articles: readonly Article[]): Promise<UserData> {
  const byNumber = new Map(articles.map((article) => [article.id, article]));
  const [highlights, saved, gone, awaited] = await Promise.all([
    allHighlights(),
    db.saved.toArray(),
    db.tombstones.toArray(),
    db.pendingState.toArray(),
  ]);
  return {
    highlights: highlights.toSorted(by(({ id }) => id)),
    saved: saved
      .flatMap((row) => {
        const article = byNumber.get(row.articleId);
        return article ? [toSavedEntry(article, row)] : [];
      })
      .sort(by(({ url }) => url)),
    reading: [...(await readingEntriesOf(byNumber)), ...awaited].sort(by(({ url }) => url)),
    removed: gone.sort(by(({ url }) => url)),
  };
}

const by =
  <Entry>(keyOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number =>
    keyOf(one) < keyOf(other) ? -1 : 1;

async function readingEntriesOf(articles: ReadonlyMap<number, Article>): Promise<ReadingEntry[]> {
  const [unread, opened, places, heard] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    db.lastRead.toArray(),
    db.readingPositions.toArray(),
    db.playbackPositions.toArray(),
  ]);
  const isUnread = new Set(unread);
  const openedOf = new Map(opened.map(({ articleId, ...row }) => [articleId, row]));
  const placeOf = new Map(places.map(({ articleId, ...row }) => [articleId, row]));
  const heardOf = new Map(heard.map(({ articleId, ...row }) => [articleId, row]));
  return [...articles].map(([articleId, { url }]) => {
    const entry: ReadingEntry = { url, read: !isUnread.has(articleId) };
    const read = openedOf.get(articleId);
    const place = placeOf.get(articleId);
    const listened = heardOf.get(articleId);
    if (read) entry.lastRead = read;
    if (place) entry.readingPosition = place;
    if (listened) entry.playbackPosition = listened;
    return entry;
  });
}

/** Writes entries over what is here; what they do not name stays. Must run inside a transaction over `madeTables`. */
async function putUserData({ highlights, saved, reading, removed }: UserData): Promise<void> {
  await putHighlights(highlights);
  const stored = new Map((await db.articles.toArray()).map((article) => [article.url, article]));
  await db.tombstones.bulkPut(
    removed.filter(({ url, articleUrl = url }) => !stored.has(articleUrl)),
  );
  const named = await addPlaceholders(saved.filter(({ url }) => !stored.has(url)));
  await removeTombstonesOf(named);
  await applyPendingReadingState(named, false);
  const places = new Map([...stored.values(), ...named].map((article) => [article.url, article]));
  await db.saved.bulkPut(
    saved.flatMap((entry) => {
      const article = places.get(entry.url);
      return article ? [toSavedRow(article.id, entry)] : [];
    }),
  );
  const here = reading.flatMap((entry) => {
    const article = places.get(entry.url);
    return article ? [{ ...article, entry }] : [];
  });
  await writeReadingState(here);
  await db.pendingState.bulkPut(reading.filter(({ url }) => !places.has(url)));
  await db.pendingState.bulkDelete(here.map(({ url }) => url));
}

/** What is stored was not removed. */
async function removeTombstonesOf(named: readonly StoredArticle[]): Promise<void> {
  if (named.length === 0) return;
  const urls = new Set(named.map(({ url }) => url));
  await db.tombstones.filter(({ url, articleUrl = url }) => urls.has(articleUrl)).delete();
}

/** Stores the names of saved articles that are not here, as read ones unless the entries say otherwise. */
async function addPlaceholders(entries: readonly SavedEntry[]): Promise<StoredArticle[]> {
  const rows = entries.map(placeholderRow);
  const articleIds = await db.articles.bulkAdd(rows, { allKeys: true });
  return rows.flatMap(({ url, sortAt }, index) => {
    const articleId = articleIds[index];
    return articleId === undefined ? [] : [{ id: articleId, url, sortAt }];
  });
}

/**
 * An article of which only the name is left: enough for the list of saved ones. Its hash is none, so whatever comes of it,
 * from the feed or a backup, is put in its place; its text is taken from the site's page.
 */
function placeholderRow({ url, channel, kind, title, author, publishedAt, savedAt }: SavedEntry) {
  return {
    url,
    channel,
    kind,
    title,
    author,
    publishedAt,
    categories: [],
    modifiedAt: null,
    keyPoints: [],
    lead: '',
    minutes: 1,
    sources: [],
    pictures: [],
    commentsUrl: null,
    commentCount: null,
    enclosure: null,
    isExcerpt: true,
    hash: noText,
    textVersion: 0,
    arrivedAt: savedAt,
    sortAt: publishedAt ?? savedAt,
    changedAt: null,
    textFrom: 'feed' as const,
    feedHash: noText,
    awaitsFullText: 1 as const,
    changes: [],
  };
}
