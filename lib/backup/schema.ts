import type { KeyPoint } from '../article/model/body.ts';
import { changeKinds } from '../article/model/change-kind.ts';
import { head } from '../article/model/reading-position.ts';
import { z } from '../zod.ts';
import {
  articleAddress,
  channel,
  count,
  type Fields,
  hash,
  isArticleAddress,
  kind,
  longest,
  name,
  pictures,
  seconds,
  text,
  time,
  webAddress,
} from './field-schemas.ts';
import type { Manifest } from './format.ts';
import type { ArticleEntry, AuthorEntry, ReadingEntry, RemovedEntry } from './user-data.ts';

/* The door for what was written to a file: each entry by itself, so that a bad one never spoils the others. */

const opened = { hash, at: time } satisfies Fields<NonNullable<ReadingEntry['opened']>>;
const place = {
  passage: z.number().check(z.minimum(head)),
  into: z.number(),
  hash,
  text: text(longest.text),
  before: text(longest.text),
  finished: z.boolean(),
  at: time,
} satisfies Fields<NonNullable<ReadingEntry['place']>>;
const heard = {
  seconds: count,
  length: z.nullable(count),
  nudge: seconds,
  at: time,
} satisfies Fields<NonNullable<ReadingEntry['heard']>>;

export const readingEntry = z.object({
  url: articleAddress,
  read: z.boolean(),
  opened: z.exactOptional(z.object(opened)),
  place: z.exactOptional(z.object(place)),
  heard: z.exactOptional(z.object(heard)),
} satisfies Fields<ReadingEntry>);

/** A name of an article that was removed: its address, or another one that leads to it. */
export const removedEntry = z
  .object({
    url: text(longest.address),
    of: z.exactOptional(articleAddress),
    arrivedAt: z.exactOptional(time),
    at: z.exactOptional(time),
  } satisfies Fields<RemovedEntry>)
  .check(z.refine(({ url, of }) => of !== undefined || isArticleAddress(url)));

const keyPoint: z.ZodMiniType<KeyPoint> = z.object({
  text: text(longest.note),
  points: z.array(z.lazy(() => keyPoint)).check(z.maxLength(100)),
} satisfies Fields<KeyPoint>);

const version = z.object({ hash, seenAt: time, title: name, source: text(longest.text) });

export const articleEntry = z.object({
  url: articleAddress,
  channel,
  kind,
  title: name.check(z.minLength(1)),
  author: z.nullable(name),
  categories: z.array(name).check(z.maxLength(100)),
  publishedAt: z.nullable(time),
  modifiedAt: z.nullable(time),
  keyPoints: z.array(keyPoint).check(z.maxLength(100)),
  lead: text(longest.note),
  minutes: count,
  sources: z.array(name).check(z.maxLength(1_000)),
  pictures,
  commentsUrl: z.catch(z.nullable(webAddress), null),
  commentCount: z.nullable(count),
  enclosure: z.catch(
    z.nullable(z.object({ url: webAddress, type: name, length: z.nullable(count) })),
    null,
  ),
  isExcerpt: z.boolean(),
  hash,
  textVersion: count,
  arrivedAt: time,
  sortAt: time,
  changedAt: z.nullable(time),
  textFrom: z.enum(['feed', 'page']),
  feedHash: hash,
  awaitsPage: z.exactOptional(z.literal(1)),
  fromArchive: z.exactOptional(z.literal(1)),
  changes: z.array(z.enum(changeKinds)),
  discussionAt: z.exactOptional(time),
  aliases: z.array(text(longest.address)).check(z.maxLength(100)),
  versions: z.array(version).check(z.maxLength(1_000)),
} satisfies Fields<ArticleEntry>);

export const authorEntry = z.object({
  name,
  words: text(longest.note),
} satisfies Fields<AuthorEntry>);

/** The head, of whatever version: what another version counts is its own affair. */
export const manifestHead = z.object({ format: z.string(), version: z.number() });

export const manifest = z.object({
  format: z.string(),
  version: z.number(),
  reader: name,
  madeAt: time,
  counts: z.object({
    highlights: count,
    saved: count,
    reading: count,
    removed: count,
    articles: z.nullable(count),
  }),
} satisfies Fields<Manifest>);

const mostEntries = 500_000;
const entries = z.array(z.unknown()).check(z.maxLength(mostEntries));

/** `made.json` before its entries are looked at. */
export const madeFile = z.object({
  highlights: entries,
  saved: entries,
  reading: entries,
  removed: entries,
  settings: z.record(z.string(), z.unknown()),
});

export const authorFile = entries;
