import type { IndexableType } from 'dexie';
import { hasFacetValue } from '../../article/lists/article-facets.ts';
import {
  filterParts,
  isInSpan,
  type ListFilter,
  type TimeSpan,
} from '../../article/lists/list-filter.ts';
import { endPlaces, type ListOrder, type RowPlace } from '../../article/lists/row-place.ts';
import type { Article } from '../../article/model/article.ts';
import { facetIndexes } from '../db/facet-keys.ts';
import { countListed } from '../db/muted.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import type { UnreadRow } from '../rows/articles.ts';
import type { ArticleListName } from '../rows/views.ts';
import type { WatchedRow } from '../rows/watch.ts';
import { aboutIn } from '../watch/watched-rows.ts';

/** The tables whose indexes lists are read from. */
export const indexTables = [
  'articles',
  'unread',
  'saved',
  'lastRead',
  'watched',
] as const satisfies readonly TableName[];

export type IndexTables = Pick<ReadTables, (typeof indexTables)[number]>;

/** A row as it is read from an index. */
export interface IndexRow {
  id: number;
  /** `undefined` if only keys are read, because the rows of the table are large. */
  time: number | undefined;
}

/**
 * An index that holds exactly the rows of a list. The database finds a place at once, but a position only by passing over
 * all keys above it, which takes as long as reading them.
 */
export interface ListIndex {
  order: ListOrder;
  count: () => Promise<number>;
  /** Whether counting passes over all rows; only whole tables are counted faster. */
  countsByRow: boolean;
  /** How many rows are above a place. Passes over them. */
  countAbove: (place: RowPlace) => Promise<number>;
  /** How many rows are at or below `place` and above `below`. Passes over them. */
  countBetween: (place: RowPlace, below: RowPlace) => Promise<number>;
  /** How many rows of the same time are above a place. */
  tiesAbove: (place: RowPlace) => Promise<number>;
  /** Like `range`, with positions that count from the first row of a time. */
  rangeFrom: (time: number, from: number, to: number) => Promise<readonly IndexRow[]>;
  /** The rows from one position up to but not including another. Passes over those above. */
  range: (from: number, to: number) => Promise<readonly IndexRow[]>;
  /** The ids of all rows from top to bottom, or of at most `most` rows from the first row of a time on. */
  ids: (time?: number, most?: number) => Promise<readonly number[]>;
  /** The rows next to a place, from top to bottom. The one at the place counts as below. */
  near: (place: RowPlace, above: number, below: number) => Promise<NearRows>;
  /** Whether rows of this time can be in the list. */
  spans: (time: number) => boolean;
  /** `undefined` if the list does not have the article. */
  placeOf: (articleId: number) => Promise<RowPlace | undefined>;
  /** Reads an article of a list that is not ordered by `sortAt`; `null` for other lists. */
  articleOf: ((articleId: number) => Promise<Article | undefined>) | null;
}

/** The rows next to a place, each side from top to bottom. */
export interface NearRows {
  above: readonly IndexRow[];
  below: readonly IndexRow[];
}

/** The index that can answer for a list; `undefined` if none holds exactly its rows. */
export function listIndex(
  name: ArticleListName,
  filters: readonly ListFilter[],
  order: ListOrder,
): ((tx: IndexTables) => ListIndex) | undefined {
  const { facets, isUnread, span } = filterParts(filters);
  const [facet, ...others] = facets;
  if (isUnread || others.length > 0 || name === 'changed' || name === 'recentlyRead')
    return undefined;
  if (!facet)
    return span && name === 'saved' ? undefined : (tx) => wholeLists[name](tx, order, span);
  const { by, value } = facet;
  if (name !== 'all' || by === 'tag') return undefined;
  return ({ articles }) =>
    indexOver({
      order,
      span,
      between: timesOf(articles, facetIndexes[by], (time) => [value, time]),
      read: keysOnly,
      timeOf: async (articleId) => {
        const article = await unguarded(articles).get(articleId);
        return article && hasFacetValue(article, by, value) ? timeOf(article.listedAt) : undefined;
      },
    });
}

/** The lists whose rows an index holds, all of them and in the order of the list. */
const wholeLists: Record<
  'all' | 'unread' | 'saved' | 'watch' | 'mentions',
  (tx: IndexTables, order: ListOrder, span: TimeSpan | null) => ListIndex
> = {
  all: ({ articles }, order, span) =>
    indexOver({
      order,
      span,
      between: timesOf(articles, 'listedAt'),
      read: keysOnly,
      timeOf: async (articleId) => timeOf((await unguarded(articles).get(articleId))?.listedAt),
      count: () => countListed(articles),
    }),
  unread: ({ unread }, order, span) =>
    indexOver({
      order,
      span,
      between: timesOf<UnreadRow>(unread, 'listedAt'),
      read: async (rows) =>
        (await rows.toArray()).map(({ articleId, listedAt }) => ({
          id: articleId,
          time: listedAt,
        })),
      timeOf: async (articleId) => (await unread.get(articleId))?.listedAt,
      count: () => countListed(unread),
    }),
  saved: ({ saved, articles }, order) =>
    indexOver({
      order,
      span: null,
      between: timesOf(saved, 'savedAt'),
      read: keysOnly,
      timeOf: async (articleId) => timeOf((await unguarded(saved).get(articleId))?.savedAt),
      articleOf: (articleId) => articles.get(articleId),
      count: () => saved.count(),
    }),
  watch: watchIndex('watch'),
  mentions: watchIndex('mentions'),
};

function watchIndex(list: 'watch' | 'mentions') {
  const isAbout = aboutIn[list];
  return ({ watched }: IndexTables, order: ListOrder, span: TimeSpan | null) =>
    indexOver({
      order,
      span,
      between: timesOf<WatchedRow>(watched, '[isAbout+listedAt]', (time) => [isAbout, time]),
      read: keysOnly,
      timeOf: async (articleId) => {
        const row = await unguarded(watched).get(articleId);
        return row?.isAbout === isAbout ? timeOf(row.listedAt) : undefined;
      },
    });
}

/** The part of Dexie's collections that reads an index in order. */
interface Rows<Row> {
  reverse: () => Rows<Row>;
  offset: (count: number) => Rows<Row>;
  limit: (count: number) => Rows<Row>;
  count: () => Promise<number>;
  primaryKeys: () => Promise<number[]>;
  eachKey: (visit: (key: IndexableType, cursor: { primaryKey: number }) => void) => Promise<void>;
  toArray: () => Promise<Row[]>;
}

interface IndexedTable<Row> {
  where: (field: string) => {
    between: (
      from: IndexableType,
      to: IndexableType,
      withFrom: boolean,
      withTo: boolean,
    ) => Rows<Row>;
  };
}

/** The rows whose time lies between two times, earliest first. */
type Between<Row> = (from: number, to: number, withFrom: boolean, withTo: boolean) => Rows<Row>;

const timesOf =
  <Row>(
    table: IndexedTable<Row>,
    field: string,
    keyOf: (time: number) => IndexableType = (time) => time,
  ): Between<Row> =>
  (from, to, withFrom, withTo) =>
    table.where(field).between(keyOf(from), keyOf(to), withFrom, withTo);

/** Limits ranges to a span: one that reaches beyond it is cut, and one that lies outside is empty. */
const withinSpan =
  <Row>(between: Between<Row>, span: TimeSpan): Between<Row> =>
  (from, to, withFrom, withTo) => {
    const [least, most] = [Math.max(from, span.from), Math.min(to, span.to)];
    // The database rejects a range of a single time that excludes both ends.
    const withLeast = from < span.from || withFrom || least === most;
    return between(least, most, withLeast, to < span.to && withTo);
  };

const keysOnly = async (rows: Rows<unknown>): Promise<IndexRow[]> =>
  (await rows.primaryKeys()).map((id) => ({ id, time: undefined }));

/**
 * The time of a row; `undefined` if it is damaged. An index has damaged rows as well, but only those with a number as
 * their time.
 */
const timeOf = (time: unknown): number | undefined => (typeof time === 'number' ? time : undefined);

const everyTime: TimeSpan = { from: 0, to: Number.POSITIVE_INFINITY };

/** How many rows may be read in vain, which takes less time than another request. */
const maxInVain = 100;

interface IndexParts<Row> extends Partial<Pick<ListIndex, 'articleOf'>> {
  order: ListOrder;
  /** The times of the rows that the list has; `null` for all. */
  span: TimeSpan | null;
  between: Between<Row>;
  read: (rows: Rows<Row>) => Promise<IndexRow[]>;
  /** The time by which the list orders the article; `undefined` if the list does not have it. */
  timeOf: (articleId: number) => Promise<number | undefined>;
  /** Counts the rows of a whole table, which is several times faster than by an index. */
  count?: () => Promise<number>;
}

function indexOver<Row>(parts: IndexParts<Row>): ListIndex {
  const { order, span, read, articleOf = null } = parts;
  const { from, to } = span ?? everyTime;
  // Muted rows are below 0.
  const listed = { from: Math.max(from, 0), to };
  const between = withinSpan(parts.between, listed);
  const spans = (time: number) => isInSpan(time, listed);
  const later = (time: number, withTime = true) =>
    between(time, Number.POSITIVE_INFINITY, withTime, true);
  const earlier = (time: number, withTime = true) =>
    between(Number.NEGATIVE_INFINITY, time, true, withTime).reverse();
  /** The rows on each side of a time, nearest first; those of that time are on both sides. */
  const [upFrom, downFrom] = order === 'newest' ? [later, earlier] : [earlier, later];
  const topTime = endPlaces[order].top.time;
  const countTable = span === null ? parts.count : undefined;
  /** How many rows of the same time are above a place, and how many are at it or below. */
  const tiesAt = async ({ id, time }: RowPlace) => {
    const ties = await between(time, time, true, true).primaryKeys();
    const above = ties.filter((other) => (order === 'newest' ? other > id : other < id)).length;
    return { above, below: ties.length - above };
  };
  const placeOf = async (articleId: number) => {
    const time = await parts.timeOf(articleId);
    return time === undefined || !spans(time) ? undefined : { id: articleId, time };
  };
  const placeAt = async (start: number, position: number): Promise<RowPlace | undefined> => {
    let found: RowPlace | undefined;
    await downFrom(start)
      .offset(position)
      .limit(1)
      .eachKey((key, { primaryKey }) => {
        // An index of several fields ends with the time.
        const time = Array.isArray(key) ? key.at(-1) : key;
        if (typeof time === 'number') found = { id: primaryKey, time };
      });
    return found;
  };
  const countBetween = async (place: RowPlace, below: RowPlace): Promise<number> => {
    const [ties, others] = await Promise.all([tiesAt(place), tiesAt(below)]);
    if (place.time === below.time) return others.above - ties.above;
    const [least, most] = [Math.min(place.time, below.time), Math.max(place.time, below.time)];
    const rows = await between(least, most, order === 'oldest', order === 'newest').count();
    return rows - ties.above + others.above;
  };
  const near = async (place: RowPlace, above: number, below: number): Promise<NearRows> => {
    const ties = await tiesAt(place);
    const [upwards, downwards] = await Promise.all([
      above === 0 ? [] : read(upFrom(place.time).limit(ties.below + above)),
      below === 0 ? [] : read(downFrom(place.time).limit(ties.above + below)),
    ]);
    return { above: upwards.slice(ties.below).reverse(), below: downwards.slice(ties.above) };
  };
  const rangeFrom = async (time: number, from: number, to: number) => {
    if (to <= from) return [];
    if (from <= maxInVain) return (await read(downFrom(time).limit(to))).slice(from);
    if (to - from === 1) return read(downFrom(time).offset(from).limit(1));
    // One jump to the first row; from its time on, the rest is one read of neighboring keys.
    const first = await placeAt(time, from);
    return first ? (await near(first, 0, to - from)).below : [];
  };
  return {
    order,
    count: countTable ?? (() => downFrom(topTime).count()),
    countsByRow: countTable === undefined,
    countAbove: async (place) =>
      (await upFrom(place.time, false).count()) + (await tiesAt(place)).above,
    countBetween,
    tiesAbove: async (place) => (await tiesAt(place)).above,
    rangeFrom,
    range: (from, to) => rangeFrom(topTime, from, to),
    ids: (time = topTime, most = Number.POSITIVE_INFINITY) =>
      downFrom(time).limit(most).primaryKeys(),
    near,
    spans,
    placeOf,
    articleOf,
  };
}
