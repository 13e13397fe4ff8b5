import type { Article } from '../../article/model/article.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { BodyRow, SavedRow, UnreadRow } from '../rows/articles.ts';
import type { ChannelRow } from '../rows/channels.ts';
import type { JobRow } from '../rows/jobs.ts';
import type { MediaRow } from '../rows/media.ts';
import type { ReadingPositionRow } from '../rows/reading.ts';
import type { HighlightsView, ListFilter, ListTop, ViewRow } from '../rows/views.ts';

type Check = (value: unknown) => boolean;
type Checks<Row> = { [Field in keyof Row]-?: Check };

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isObject: Check = (value) => typeof value === 'object' && value !== null;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const isKeyPoint: Check = (value) => isObject(value) && isText(Reflect.get(Object(value), 'text'));

/** What each field of an article's row has to be. */
export const articleChecks: Checks<Article> = {
  id: isNumber,
  url: isText,
  channel: oneOf('news', 'podcast'),
  kind: oneOf('news', 'podcast', 'report'),
  title: isText,
  author: orNull(isText),
  categories: listOf(isText),
  publishedAt: orNull(isNumber),
  modifiedAt: orNull(isNumber),
  keyPoints: listOf(isKeyPoint),
  lead: isText,
  minutes: isNumber,
  sources: listOf(isText),
  pictures: listOf(isText),
  commentsUrl: orNull(isText),
  commentCount: orNull(isNumber),
  enclosure: orNull(isObject),
  isExcerpt: isFlag,
  hash: isText,
  textVersion: isNumber,
  arrivedAt: isNumber,
  sortAt: isNumber,
  changedAt: orNull(isNumber),
  textFrom: oneOf('feed', 'page'),
  feedHash: isText,
  awaitsFullText: orMissing(isNumber),
  fromBackfill: orMissing(isNumber),
  changes: listOf(isText),
  discussionAt: orMissing(isNumber),
};

const bodyChecks: Checks<BodyRow> = {
  articleId: isNumber,
  hash: isText,
  seenAt: isNumber,
  title: isText,
  source: isText,
};

const unreadChecks: Checks<UnreadRow> = { articleId: isNumber, sortAt: isNumber };
const placeChecks: Checks<ReadingPositionRow> = {
  articleId: isNumber,
  passage: isNumber,
  fraction: isNumber,
  hash: isText,
  text: isText,
  before: isText,
  finished: isFlag,
  at: isNumber,
};
const hasFields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(checks).every(([field, check]) => check(Reflect.get(Object(value), field)));
const filterChecks: Checks<ListFilter> = {
  by: oneOf('author', 'category', 'kind', 'source', 'tag'),
  value: isText,
};
const topChecks: Checks<ListTop> = { articleId: isNumber, sortAt: isNumber, offset: isNumber };
const highlightsViewChecks: Checks<HighlightsView> = {
  order: oneOf('article', 'date'),
  filter: hasFields({
    colors: listOf(oneOf(1, 2, 3)),
    tags: listOf(isText),
    kind: orNull(isText),
    words: isText,
  } satisfies Checks<HighlightsView['filter']>),
  selected: orNull(isText),
  top: orNull(hasFields({ row: isText, offset: isNumber })),
};
/** What each field of a saved article's row has to be. */
export const savedChecks: Checks<SavedRow> = {
  articleId: isNumber,
  savedAt: isNumber,
  hash: orMissing(isText),
  pictures: orMissing(listOf(isText)),
  tags: orMissing(listOf(isText)),
};
const viewChecks: Pick<
  Checks<ViewRow>,
  'window' | 'list' | 'filter' | 'tab' | 'articleId' | 'selectedId' | 'top' | 'highlights'
> = {
  window: isText,
  list: isText,
  filter: orMissing(orNull(hasFields(filterChecks))),
  tab: isText,
  articleId: orNull(isNumber),
  selectedId: orNull(isNumber),
  top: orMissing(orNull(hasFields(topChecks))),
  highlights: orMissing(hasFields(highlightsViewChecks)),
};
const channelChecks: Pick<
  Checks<ChannelRow>,
  'url' | 'retired' | 'skipWindow' | 'nextDueAt' | 'notBefore' | 'failures' | 'headers'
> = {
  url: orNull(isText),
  retired: listOf(isText),
  skipWindow: isObject,
  nextDueAt: isNumber,
  notBefore: isNumber,
  failures: isNumber,
  headers: isObject,
};
const jobChecks: Pick<Checks<JobRow>, 'kind' | 'type' | 'dueAt'> = {
  kind: isText,
  type: isText,
  dueAt: isNumber,
};

const mediaChecks: Pick<
  Checks<MediaRow>,
  'url' | 'kind' | 'articleIds' | 'state' | 'bytes' | 'failures' | 'usedAt'
> = {
  url: isText,
  kind: oneOf('picture', 'audio'),
  articleIds: listOf(isNumber),
  state: oneOf('wanted', 'stored', 'refused'),
  bytes: isNumber,
  failures: isNumber,
  usedAt: isNumber,
};

const hasAll =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(fields).every(([field, check]) => check(Reflect.get(Object(value), field)));

const highlightChecks: Omit<
  Checks<Highlight>,
  'title' | 'author' | 'publishedAt' | 'version' | 'moment' | 'changedAt'
> = {
  id: isText,
  url: isText,
  quote: hasAll({ exact: isText, prefix: isText, suffix: isText }),
  span: hasAll({ start: isNumber, end: isNumber }),
  color: oneOf(1, 2, 3),
  note: isText,
  tags: listOf(isText),
  createdAt: isNumber,
};

const guarded: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  articles: articleChecks,
  bodies: bodyChecks,
  unread: unreadChecks,
  saved: savedChecks,
  readingPositions: placeChecks,
  views: viewChecks,
  channels: channelChecks,
  jobs: jobChecks,
  media: mediaChecks,
  highlights: highlightChecks,
};

/** The guard of a table's rows; `undefined` for a table whose rows nothing depends on. */
export function guardOf(table: string): ((row: unknown) => boolean) | undefined {
  const checks = guarded[table];
  if (!checks) return undefined;
  return hasFields(checks);
}
