import type { Article } from '../../article/model/article.ts';
import { articleKinds } from '../../article/model/article-kind.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { storedHighlightColors } from '../../highlight/highlight-color.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import type { BodyRow, SavedRow, UnreadRow } from '../rows/articles.ts';
import type { ChannelRow } from '../rows/channels.ts';
import type { JobRow } from '../rows/jobs.ts';
import type { MediaRow } from '../rows/media.ts';
import type { ReadingPositionRow } from '../rows/reading.ts';
import {
  filterFacets,
  type HighlightsView,
  type ListFilter,
  type ListPlace,
  type ListTop,
  type ViewRow,
} from '../rows/views.ts';

type Check = (value: unknown) => boolean;

/** What each field of a row has to be. */
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
const valuesOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(Object(value)).every(check);
const isIn =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
/** One of the texts of a type. A text that is added to the type and missing here does not compile. */
const oneOf =
  <Value extends string = never>(allowed: Record<NoInfer<Value>, true>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(allowed, value);
/** A row whose fields are all sound; fields that are not checked may be anything. */
const hasFields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(checks).every(([field, check]) => check(Reflect.get(Object(value), field)));
const isHighlightColor: Check = isIn(storedHighlightColors);
const isKeyPoint: Check = (value) => isObject(value) && isText(Reflect.get(Object(value), 'text'));

export const articleChecks: Checks<Article> = {
  id: isNumber,
  url: isText,
  channel: oneOf<ChannelId>({ news: true, podcast: true }),
  kind: isIn(articleKinds),
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
  textFrom: oneOf<Article['textFrom']>({ feed: true, page: true }),
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

const positionChecks: Checks<ReadingPositionRow> = {
  articleId: isNumber,
  passage: isNumber,
  fraction: isNumber,
  hash: isText,
  text: isText,
  before: isText,
  finished: isFlag,
  at: isNumber,
};

const filterChecks: Checks<ListFilter> = {
  by: isIn(filterFacets),
  value: isText,
};

const topChecks: Checks<ListTop> = { articleId: isNumber, sortAt: isNumber, offset: isNumber };

const highlightsViewChecks: Checks<HighlightsView> = {
  order: oneOf<HighlightOrder>({ article: true, date: true }),
  filter: hasFields({
    colors: listOf(isHighlightColor),
    tags: listOf(isText),
    kind: orNull(isText),
    changed: isFlag,
    words: isText,
  } satisfies Checks<HighlightsView['filter']>),
  selected: orNull(isText),
  top: orNull(hasFields({ row: isText, offset: isNumber })),
};

export const savedChecks: Checks<SavedRow> = {
  articleId: isNumber,
  savedAt: isNumber,
  hash: orMissing(isText),
  pictures: orMissing(listOf(isText)),
  tags: orMissing(listOf(isText)),
};

const placeChecks: Checks<ListPlace> = {
  selectedId: orNull(isNumber),
  top: orNull(hasFields(topChecks)),
};

const viewChecks: Pick<
  Checks<ViewRow>,
  'surface' | 'list' | 'filters' | 'tab' | 'articleId' | 'places' | 'highlights'
> = {
  surface: isText,
  list: isText,
  filters: listOf(hasFields(filterChecks)),
  tab: isText,
  articleId: orNull(isNumber),
  places: valuesOf(hasFields(placeChecks)),
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
  kind: oneOf<MediaRow['kind']>({ picture: true, audio: true }),
  articleIds: listOf(isNumber),
  state: oneOf<MediaRow['state']>({ wanted: true, stored: true, refused: true }),
  bytes: isNumber,
  failures: isNumber,
  usedAt: isNumber,
};

const highlightChecks: Omit<
  Checks<Highlight>,
  'title' | 'author' | 'publishedAt' | 'version' | 'moment' | 'changedAt'
> = {
  id: isText,
  url: isText,
  quote: hasFields({ exact: isText, prefix: isText, suffix: isText }),
  span: hasFields({ start: isNumber, end: isNumber }),
  color: isHighlightColor,
  note: isText,
  tags: listOf(isText),
  createdAt: isNumber,
};

/** Whether a row of each table is sound; `null` where any row will do. */
export const guards = {
  articles: hasFields(articleChecks),
  aliases: null,
  bodies: hasFields(bodyChecks),
  unread: hasFields(unreadChecks),
  saved: hasFields(savedChecks),
  lastRead: null,
  readingPositions: hasFields(positionChecks),
  playbackPositions: null,
  notes: null,
  highlights: hasFields(highlightChecks),
  highlightStates: null,
  tombstones: null,
  pendingState: null,
  media: hasFields(mediaChecks),
  pictureBlobs: null,
  recordingParts: null,
  fullTextAttempts: null,
  authors: null,
  channels: hasFields(channelChecks),
  jobs: hasFields(jobChecks),
  coverage: null,
  notifications: null,
  actions: null,
  mirrorQueue: null,
  views: hasFields(viewChecks),
  requests: null,
  meta: null,
};
