import type { Article } from '../../lib/article/model/article.ts';
import type { Coverage } from '../../lib/article/model/coverage.ts';
import type {
  AliasRow,
  BodyRow,
  NotificationRow,
  SavedRow,
  TombstoneRow,
  UnreadRow,
} from '../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../lib/store/rows/channels.ts';
import type { JobRow } from '../../lib/store/rows/jobs.ts';
import type { MediaRow, PictureBlobRow } from '../../lib/store/rows/media.ts';
import type {
  LastReadRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../../lib/store/rows/reading.ts';

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
] as const satisfies readonly (keyof TableContents)[];

/** Contradictions between tables, as sentences. */
export function findInconsistencies(tables: TableContents): string[] {
  return [
    ...doubles(tables),
    ...lostBodies(tables),
    ...strangers(tables),
    ...misplaced(tables),
    ...returned(tables),
    ...pictureTrouble(tables),
    ...tables.channels.flatMap((channel) => channelTrouble(channel, tables)),
  ];
}

function doubles({ articles }: TableContents): string[] {
  const seen = new Set<string>();
  return articles.flatMap(({ url }) => {
    if (seen.has(url)) return [`${url} is stored twice.`];
    seen.add(url);
    return [];
  });
}

function lostBodies({ articles, bodies }: TableContents): string[] {
  const there = new Set(bodies.map(({ articleId, hash }) => `${articleId} ${hash}`));
  return articles
    .filter(({ id, hash }) => !there.has(`${id} ${hash}`))
    .map(({ id }) => `Article ${id} has no body of its current version.`);
}

/** Rows about articles that do not exist. */
function strangers({ articles, ...tables }: TableContents): string[] {
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
  };
  return Object.entries(rows).flatMap(([name, rows]) =>
    rows
      .filter(({ articleId }) => !articleIds.has(articleId))
      .map(
        ({ articleId }) => `A row of ${name} is about article ${articleId}, which does not exist.`,
      ),
  );
}

/** Articles that are stored and count as removed. */
function returned({ articles, aliases, tombstones }: TableContents): string[] {
  const names = new Set(tombstones.map(({ url }) => url));
  return [...articles.map(({ url }) => url), ...aliases.map(({ alias }) => alias)]
    .filter((name) => names.has(name))
    .map((name) => `${name} is stored, and counts as removed.`);
}

function misplaced({ articles, unread }: TableContents): string[] {
  const places = new Map(articles.map(({ id, sortAt }) => [id, sortAt]));
  return unread
    .filter(({ articleId, sortAt }) => places.has(articleId) && places.get(articleId) !== sortAt)
    .map(
      ({ articleId }) =>
        `Article ${articleId} has another place among the unread than in the list.`,
    );
}

function pictureTrouble({ articles, media, pictureBlobs, jobs }: TableContents): string[] {
  const articleIds = new Set(articles.map(({ id }) => id));
  const pictures = media.filter(({ kind }) => kind === 'picture');
  const stored = new Set(pictures.filter(({ state }) => state === 'stored').map(({ url }) => url));
  const bytes = new Set(pictureBlobs.map(({ url }) => url));
  const trouble = [
    ...[...stored]
      .filter((url) => !bytes.has(url))
      .map((url) => `${url} is stored, and its bytes are not.`),
    ...[...bytes]
      .filter((url) => !stored.has(url))
      .map((url) => `The bytes of ${url} are no stored picture's.`),
  ];
  for (const { url, articleIds: users, state, refusal } of pictures) {
    if (users.length === 0) trouble.push(`${url} is kept for no article.`);
    if (users.some((articleId) => !articleIds.has(articleId)))
      trouble.push(`${url} is kept for an article not here.`);
    if ((state === 'refused') !== (refusal !== undefined))
      trouble.push(`${url} is ${state}: ${refusal}.`);
  }
  const isWanted = pictures.some(({ state }) => state === 'wanted');
  const isWorkedOn = jobs.some(({ type }) => type === 'pictures');
  if (isWanted && !isWorkedOn) trouble.push('Pictures are wanted that no job is to fetch.');
  return trouble;
}

function channelTrouble(
  channel: ChannelRow,
  { articles, coverage, jobs }: TableContents,
): string[] {
  const { id, etag, lastModified, bodyHash, url, succeededAt } = channel;
  const trouble: string[] = [];
  const recognizes = etag !== null || lastModified !== null || bodyHash !== null;
  const brought = articles.some((article) => article.channel === id);
  if (recognizes && !brought) trouble.push(`${id} recognizes a feed of which nothing is stored.`);
  if (succeededAt !== null && url === null) trouble.push(`${id} succeeded without an address.`);
  const periods = coverage.filter((row) => row.channel === id);
  const open = periods.filter(({ to }) => to === null).length;
  if (open > 1) trouble.push(`${id} has ${open} records that go on.`);
  if (brought && open === 0) trouble.push(`${id} has articles and no record of them.`);
  const gap = jobs.find((job) => job.type === 'gap' && job.channel === id);
  const broken = periods.length > open;
  if (broken && !gap) trouble.push(`The record of ${id} has a gap that no job is to close.`);
  if (gap && !broken) trouble.push(`A job is to close a gap of ${id} that there is not.`);
  return [...trouble, ...archiveTrouble(channel, periods, jobs)];
}

function archiveTrouble({ id }: ChannelRow, periods: Coverage[], jobs: JobRow[]): string[] {
  const archive = jobs.find((job) => job.type === 'backfill' && job.channel === id);
  if (archive?.type !== 'backfill') return [];
  const trouble: string[] = [];
  // After a gap an earlier period contains it.
  const reached = periods.some(({ reachesStart }) => reachesStart);
  if (archive.state === 'done' && !reached) {
    trouble.push(`The archive of ${id} is done, and its record does not reach the beginning.`);
  }
  if (archive.page !== archive.pages + 2) {
    trouble.push(`The archive of ${id} has read ${archive.pages} pages and is at ${archive.page}.`);
  }
  return trouble;
}
