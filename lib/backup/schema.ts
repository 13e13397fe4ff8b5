import type { KeyPoint } from '../article/model/body.ts';
import { changeKinds } from '../article/model/change-kind.ts';
import { aboveFirstPassage } from '../article/model/reading-position.ts';
import type { Span } from '../article/model/text-selector.ts';
import { isShallow } from '../checks.ts';
import { z } from '../zod.ts';
import { isArticleAddress } from './addresses.ts';
import {
  articleAddress,
  channel,
  count,
  type Fields,
  hash,
  kind,
  name,
  optionalCount,
  pictures,
  publisherTime,
  seconds,
  shownText,
  text,
  time,
  webAddress,
} from './field-schemas.ts';
import { type BackupCounts, backupBounds, type Manifest, maxLengths } from './format.ts';
import type {
  ArticleEntry,
  AuthorEntry,
  ReadingEntry,
  RemovedEntry,
  SetAsideEntry,
} from './user-data.ts';

/* Entries are validated one by one, so that an invalid one can't spoil the others. */

const lastRead = { hash, at: time } satisfies Fields<NonNullable<ReadingEntry['lastRead']>>;
const readingPosition = {
  passage: z.number().check(z.minimum(aboveFirstPassage)),
  fraction: z.number(),
  hash,
  text: text(maxLengths.text),
  before: text(maxLengths.text),
  finished: z.boolean(),
  at: time,
} satisfies Fields<NonNullable<ReadingEntry['readingPosition']>>;
const playbackPosition = {
  seconds: count,
  duration: z.nullable(count),
  transcriptOffset: seconds,
  at: time,
} satisfies Fields<NonNullable<ReadingEntry['playbackPosition']>>;

export const readingEntry = z.object({
  url: articleAddress,
  read: z.boolean(),
  lastRead: z.exactOptional(z.object(lastRead)),
  readingPosition: z.exactOptional(z.object(readingPosition)),
  playbackPosition: z.exactOptional(z.object(playbackPosition)),
} satisfies Fields<ReadingEntry>);

/** An address or alias of a removed article. */
export const removedEntry = z
  .object({
    url: text(maxLengths.address),
    articleUrl: z.exactOptional(articleAddress),
    arrivedAt: z.exactOptional(time),
    removedAt: z.exactOptional(time),
  } satisfies Fields<RemovedEntry>)
  .check(z.refine(({ url, articleUrl }) => articleUrl !== undefined || isArticleAddress(url)));

const span = z.object({ start: count, end: count } satisfies Fields<Span>);

/**
 * A key point at this level. The depth is bounded, so that hostile nesting can't overflow the stack of whatever walks
 * through it.
 */
const keyPointAt = (level: number): z.ZodMiniType<KeyPoint> =>
  z.object({
    text: shownText(maxLengths.note),
    strong: z.exactOptional(z.array(span).check(z.maxLength(1_000))),
    points:
      level < backupBounds.keyPointLevels
        ? z.array(keyPointAt(level + 1)).check(z.maxLength(100))
        : z.tuple([]),
  } satisfies Fields<KeyPoint>);

const enclosure = z.object({
  url: webAddress,
  type: name,
  length: optionalCount,
  seconds: z.exactOptional(count),
} satisfies Fields<NonNullable<ArticleEntry['enclosure']>>);

const version = z.object({
  hash,
  seenAt: time,
  title: name,
  source: text(maxLengths.text),
} satisfies Fields<ArticleEntry['versions'][number]>);

export const articleEntry = z.object({
  url: articleAddress,
  channel,
  kind,
  title: name.check(z.minLength(1)),
  author: z.nullable(name),
  categories: z.array(name).check(z.maxLength(100)),
  publishedAt: publisherTime,
  modifiedAt: publisherTime,
  keyPoints: z.array(keyPointAt(1)).check(z.maxLength(100)),
  lead: shownText(maxLengths.note),
  minutes: count,
  sources: z.array(name).check(z.maxLength(1_000)),
  pictures,
  commentsUrl: z.catch(z.nullable(webAddress), null),
  commentCount: optionalCount,
  enclosure: z.catch(z.nullable(enclosure), null),
  isExcerpt: z.boolean(),
  hash,
  textVersion: count,
  arrivedAt: time,
  sortAt: time,
  changedAt: z.nullable(time),
  textFrom: z.enum(['feed', 'page']),
  feedHash: hash,
  awaitsFullText: z.exactOptional(z.literal(1)),
  fromBackfill: z.exactOptional(z.literal(1)),
  changes: z.array(z.enum(changeKinds)),
  discussionAt: z.exactOptional(time),
  aliases: z.array(text(maxLengths.address)).check(z.maxLength(100)),
  versions: z.array(version).check(z.maxLength(1_000)),
} satisfies Fields<ArticleEntry>);

export const authorEntry = z.object({
  name,
  bio: shownText(maxLengths.note),
} satisfies Fields<AuthorEntry>);

const anything = z.custom<unknown>(() => true);

/** A row that is already damaged may be anything. */
export const setAsideEntry = z.object({
  table: z.enum([
    'saved',
    'lastRead',
    'readingPositions',
    'playbackPositions',
    'highlights',
    'tombstones',
    'pendingState',
    'actions',
    'briefings',
    'articles',
    'bodies',
  ]),
  row: z.custom<unknown>(isShallow),
} satisfies Fields<SetAsideEntry>);

/** The part of the manifest that every version has. */
export const manifestHead = z.object({ format: z.string(), version: z.number() });

export const manifest = z.object({
  format: z.string(),
  version: z.number(),
  appVersion: name,
  createdAt: time,
  counts: z.object({
    highlights: count,
    saved: count,
    reading: count,
    removed: count,
    articles: z.nullable(count),
  } satisfies Fields<BackupCounts>),
} satisfies Fields<Manifest>);

const entries = z.array(anything).check(z.maxLength(backupBounds.entries));

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `user-data.json` before its entries are validated. */
export const userDataFile = z.object({
  highlights: entries,
  saved: entries,
  reading: entries,
  removed: entries,
  briefings: z.exactOptional(entries),
  setAside: z.exactOptional(entries),
  settings: z.custom<Record<string, unknown>>(isRecord),
});

export const authorFile = entries;
