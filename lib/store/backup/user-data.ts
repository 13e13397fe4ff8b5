import type { Article } from '../../article/model/article.ts';
import type { Made, ReadingEntry, SavedEntry } from '../../backup/user-data.ts';
import { soundTags, spelledAs } from '../../tag.ts';
import { awaitedTables, putReading, type Stored, takeAwaited } from '../user/pending-reading-state.ts';
import { db } from '../db/database.ts';
import { allHighlights, putHighlights } from '../user/highlights.ts';
import { noText } from '../db/rows/articles.ts';
import { savedEntry, savedRow } from './saved-entry.ts';
import { readSpelling } from '../user/tags.ts';

/** The tables in which lies what the reader made, and those that lead from an address to it. */
const madeTables = [
  ...awaitedTables,
  db.articles,
  db.aliases,
  db.saved,
  db.highlights,
  db.gone,
] as const;

/** Everything that the reader made, each kind in the order of its names. */
export const readMade = (): Promise<Made> =>
  db.transaction('r', madeTables, async () => madeFrom(await db.articles.toArray()));

/** What was read out of a backup, beside what is here now: with the addresses that the articles have today, and tags as they are spelled here. */
export const readBeside = (theirs: Made): Promise<{ mine: Made; theirs: Made }> =>
  db.transaction('r', madeTables, () => beside(theirs));

/** Writes what `merge` makes of what is here at this moment and of a backup, all of it or nothing. Resolves to the merge. */
export function mergeIntoStore<Merge extends { changes: Made }>(
  theirs: Made,
  merge: (mine: Made, theirs: Made) => Merge,
): Promise<Merge> {
  return db.transaction('rw', madeTables, async () => {
    const both = await beside(theirs);
    const merged = merge(both.mine, both.theirs);
    await putMade(merged.changes);
    return merged;
  });
}

async function beside(theirs: Made): Promise<{ mine: Made; theirs: Made }> {
  const articles = await db.articles.toArray();
  const urls = new Map(articles.map(({ n, url }) => [n, url]));
  const moved = new Map<string, string>();
  await db.aliases.each(({ alias, n }) => {
    const url = urls.get(n);
    if (url !== undefined) moved.set(alias, url);
  });
  const known = new Set(urls.values());
  const today = <Entry extends { url: string }>(entry: Entry): Entry =>
    known.has(entry.url) ? entry : { ...entry, url: moved.get(entry.url) ?? entry.url };
  const spelling = await readSpelling();
  const spelled = <Entry extends { tags?: string[] }>(entry: Entry): Entry =>
    entry.tags
      ? { ...entry, tags: soundTags(entry.tags.map((tag) => spelledAs(tag, spelling))) }
      : entry;
  return {
    mine: await madeFrom(articles),
    theirs: {
      ...theirs,
      highlights: theirs.highlights.map(spelled),
      saved: theirs.saved.map(today).map(spelled),
      reading: theirs.reading.map(today),
    },
  };
}

async function madeFrom(articles: readonly Article[]): Promise<Made> {
  const byNumber = new Map(articles.map((article) => [article.n, article]));
  const [highlights, saved, gone, awaited] = await Promise.all([
    allHighlights(),
    db.saved.toArray(),
    db.gone.toArray(),
    db.awaited.toArray(),
  ]);
  return {
    highlights: highlights.toSorted(by(({ id }) => id)),
    saved: saved
      .flatMap((row) => {
        const article = byNumber.get(row.n);
        return article ? [savedEntry(article, row)] : [];
      })
      .sort(by(({ url }) => url)),
    reading: [...(await readingOf(byNumber)), ...awaited].sort(by(({ url }) => url)),
    removed: gone.sort(by(({ url }) => url)),
  };
}

const by =
  <Entry>(keyOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number =>
    keyOf(one) < keyOf(other) ? -1 : 1;

async function readingOf(articles: ReadonlyMap<number, Article>): Promise<ReadingEntry[]> {
  const [unread, opened, places, heard] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    db.opened.toArray(),
    db.places.toArray(),
    db.heard.toArray(),
  ]);
  const isUnread = new Set(unread);
  const openedOf = new Map(opened.map(({ n, ...row }) => [n, row]));
  const placeOf = new Map(places.map(({ n, ...row }) => [n, row]));
  const heardOf = new Map(heard.map(({ n, ...row }) => [n, row]));
  return [...articles].map(([n, { url }]) => {
    const entry: ReadingEntry = { url, read: !isUnread.has(n) };
    const read = openedOf.get(n);
    const place = placeOf.get(n);
    const listened = heardOf.get(n);
    if (read) entry.opened = read;
    if (place) entry.place = place;
    if (listened) entry.heard = listened;
    return entry;
  });
}

/** Writes entries over what is here; what they do not name stays. Must run inside a transaction over `madeTables`. */
async function putMade({ highlights, saved, reading, removed }: Made): Promise<void> {
  await putHighlights(highlights);
  const stored = new Map((await db.articles.toArray()).map((article) => [article.url, article]));
  await db.gone.bulkPut(removed.filter(({ url, of = url }) => !stored.has(of)));
  const named = await addNames(saved.filter(({ url }) => !stored.has(url)));
  await forgetRemoved(named);
  await takeAwaited(named, false);
  const places = new Map([...stored.values(), ...named].map((article) => [article.url, article]));
  await db.saved.bulkPut(
    saved.flatMap((entry) => {
      const article = places.get(entry.url);
      return article ? [savedRow(article.n, entry)] : [];
    }),
  );
  const here = reading.flatMap((entry) => {
    const article = places.get(entry.url);
    return article ? [{ ...article, entry }] : [];
  });
  await putReading(here);
  await db.awaited.bulkPut(reading.filter(({ url }) => !places.has(url)));
  await db.awaited.bulkDelete(here.map(({ url }) => url));
}

/** What is stored was not removed. */
async function forgetRemoved(named: readonly Stored[]): Promise<void> {
  if (named.length === 0) return;
  const urls = new Set(named.map(({ url }) => url));
  await db.gone.filter(({ url, of = url }) => urls.has(of)).delete();
}

/** Stores the names of saved articles that are not here, as read ones unless the entries say otherwise. */
async function addNames(entries: readonly SavedEntry[]): Promise<Stored[]> {
  const rows = entries.map(nameOnly);
  const numbers = await db.articles.bulkAdd(rows, { allKeys: true });
  return rows.flatMap(({ url, sortAt }, index) => {
    const n = numbers[index];
    return n === undefined ? [] : [{ n, url, sortAt }];
  });
}

/**
 * An article of which only the name is left: enough for the list of saved ones. Its hash is none, so whatever comes of it,
 * from the feed or a backup, is put in its place; its text is taken from the site's page.
 */
function nameOnly({ url, channel, kind, title, author, publishedAt, savedAt }: SavedEntry) {
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
    awaitsPage: 1 as const,
    changes: [],
  };
}
