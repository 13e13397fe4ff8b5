import type { Article } from '../../../lib/article/model/article.ts';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import {
  type AliasRow,
  type BodyRow,
  type NotificationRow,
  noText,
  type SavedRow,
  type TombstoneRow,
  type UnreadRow,
} from '../../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import type { MediaRow, PictureBlobRow } from '../../../lib/store/rows/media.ts';
import type {
  LastReadRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../../../lib/store/rows/reading.ts';
import type { SearchSegmentRow, UnindexedRow } from '../../../lib/store/rows/search.ts';
import type { WatchedRow } from '../../../lib/store/rows/watch.ts';

/** The tables that must be consistent. */
export interface TableContents {
  articles: Article[];
  aliases: AliasRow[];
  bodies: BodyRow[];
  unread: UnreadRow[];
  saved: SavedRow[];
  lastRead: LastReadRow[];
  readingPositions: ReadingPositionRow[];
  playbackPositions: PlaybackPositionRow[];
  tombstones: TombstoneRow[];
  notifications: NotificationRow[];
  channels: ChannelRow[];
  coverage: Coverage[];
  jobs: JobRow[];
  media: MediaRow[];
  pictureBlobs: Pick<PictureBlobRow, 'url'>[];
  searchSegments: Pick<SearchSegmentRow, 'live'>[];
  unindexed: UnindexedRow[];
  watched: WatchedRow[];
}

export const tableNames = [
  'articles',
  'aliases',
  'bodies',
  'unread',
  'saved',
  'lastRead',
  'readingPositions',
  'playbackPositions',
  'tombstones',
  'notifications',
  'channels',
  'coverage',
  'jobs',
  'media',
  'pictureBlobs',
  'searchSegments',
  'unindexed',
  'watched',
] as const satisfies readonly (keyof TableContents)[];

/** Contradictions between tables, one sentence each. */
export function findInconsistencies(tables: TableContents): string[] {
  return [
    ...duplicateArticles(tables),
    ...missingBodies(tables),
    ...rowsWithoutArticle(tables),
    ...misplacedUnread(tables),
    ...returnedArticles(tables),
    ...pictureInconsistencies(tables),
    ...indexInconsistencies(tables),
    ...tables.channels.flatMap((channel) => channelInconsistencies(channel, tables)),
  ];
}

function duplicateArticles({ articles }: TableContents): string[] {
  const seen = new Set<string>();
  return articles.flatMap(({ url }) => {
    if (seen.has(url)) return [`${url} is stored twice.`];
    seen.add(url);
    return [];
  });
}

function missingBodies({ articles, bodies }: TableContents): string[] {
  const there = new Set(bodies.map(({ articleId, hash }) => `${articleId} ${hash}`));
  return (
    articles
      // A placeholder waits for its text.
      .filter(({ id, hash }) => hash !== noText && !there.has(`${id} ${hash}`))
      .map(({ id }) => `Article ${id} has no body of its current version.`)
  );
}

/** Rows about articles that do not exist. */
function rowsWithoutArticle({ articles, ...tables }: TableContents): string[] {
  const articleIds = new Set(articles.map(({ id }) => id));
  const {
    aliases,
    bodies,
    unread,
    saved,
    lastRead,
    readingPositions,
    playbackPositions,
    notifications,
    watched,
  } = tables;
  const rows = {
    aliases,
    bodies,
    unread,
    saved,
    lastRead,
    readingPositions,
    playbackPositions,
    notifications,
    watched,
  };
  return Object.entries(rows).flatMap(([name, rows]) =>
    rows
      .filter(({ articleId }) => !articleIds.has(articleId))
      .map(
        ({ articleId }) => `A row of ${name} is about article ${articleId}, which does not exist.`,
      ),
  );
}

/** Articles that are stored and have a tombstone. */
function returnedArticles({ articles, aliases, tombstones }: TableContents): string[] {
  const names = new Set(tombstones.map(({ url }) => url));
  return [...articles.map(({ url }) => url), ...aliases.map(({ alias }) => alias)]
    .filter((name) => names.has(name))
    .map((name) => `${name} is stored and has a tombstone.`);
}

function misplacedUnread({ articles, unread }: TableContents): string[] {
  const places = new Map(articles.map(({ id, listedAt }) => [id, listedAt]));
  return unread
    .filter(
      ({ articleId, listedAt }) => places.has(articleId) && places.get(articleId) !== listedAt,
    )
    .map(
      ({ articleId }) => `Article ${articleId} is sorted differently in unread and in articles.`,
    );
}

function pictureInconsistencies({ articles, media, pictureBlobs, jobs }: TableContents): string[] {
  const articleIds = new Set(articles.map(({ id }) => id));
  const pictures = media.filter(({ kind }) => kind === 'picture');
  const stored = new Set(pictures.filter(({ state }) => state === 'stored').map(({ url }) => url));
  const bytes = new Set(pictureBlobs.map(({ url }) => url));
  const found = [
    ...[...stored]
      .filter((url) => !bytes.has(url))
      .map((url) => `The picture ${url} is stored without bytes.`),
    ...[...bytes]
      .filter((url) => !stored.has(url))
      .map((url) => `Bytes of ${url} are stored without a picture.`),
  ];
  for (const { url, articleIds: users, state, refusal } of pictures) {
    if (users.length === 0) found.push(`${url} is kept for no article.`);
    if (users.some((articleId) => !articleIds.has(articleId)))
      found.push(`${url} is kept for an article that does not exist.`);
    if ((state === 'refused') !== (refusal !== undefined))
      found.push(`${url} is ${state}: ${refusal}.`);
  }
  const isWanted = pictures.some(({ state }) => state === 'wanted');
  const isWorkedOn = jobs.some(({ type }) => type === 'pictures');
  if (isWanted && !isWorkedOn) found.push('Pictures are pending without a job.');
  return found;
}

function channelInconsistencies(
  channel: ChannelRow,
  { articles, coverage, jobs }: TableContents,
): string[] {
  const { id, etag, lastModified, bodyHash, url, succeededAt } = channel;
  const found: string[] = [];
  const hasValidators = etag !== null || lastModified !== null || bodyHash !== null;
  const hasArticles = articles.some((article) => article.channel === id);
  if (hasValidators && !hasArticles)
    found.push(`${id} has validators of a feed of which nothing is stored.`);
  if (succeededAt !== null && url === null) found.push(`${id} succeeded without an address.`);
  const periods = coverage.filter((row) => row.channel === id);
  const open = periods.filter(({ to }) => to === null).length;
  if (open > 1) found.push(`${id} has ${open} open periods of coverage.`);
  if (hasArticles && open === 0) found.push(`${id} has articles without coverage.`);
  const gap = jobs.find((job) => job.type === 'gap' && job.channel === id);
  const broken = periods.length > open;
  if (broken && !gap) found.push(`The coverage of ${id} has a gap without a job.`);
  if (gap && !broken) found.push(`A job closes a gap of ${id} that does not exist.`);
  return [...found, ...backfillInconsistencies(channel, periods, jobs)];
}

function backfillInconsistencies(
  { id }: ChannelRow,
  periods: Coverage[],
  jobs: JobRow[],
): string[] {
  const backfill = jobs.find((job) => job.type === 'backfill' && job.channel === id);
  if (backfill?.type !== 'backfill') return [];
  const found: string[] = [];
  // After a gap, the backfill's period is an earlier one.
  const reached = periods.some(({ reachesStart }) => reachesStart);
  if (backfill.state === 'done' && !reached) {
    found.push(`The backfill of ${id} is done, but its coverage does not reach the start.`);
  }
  if (backfill.page !== backfill.pages + 2) {
    found.push(
      `The backfill of ${id} has read ${backfill.pages} pages and is at ${backfill.page}.`,
    );
  }
  return found;
}

/** An indexed article has one live document. An unindexed or deleted one has none, unless it is stale. */
function indexInconsistencies({ articles, searchSegments, unindexed }: TableContents): string[] {
  const queued = new Set(unindexed.map(({ articleId }) => articleId));
  const current = articles.filter(({ id }) => !queued.has(id)).length;
  const stale = unindexed.filter(({ isStale }) => isStale === 1).length;
  const documents = searchSegments.reduce((sum, { live }) => sum + live.count, 0);
  if (documents === current + stale) return [];
  return [
    `${documents} documents are live for ${current} indexed articles and ${stale} stale ones.`,
  ];
}
