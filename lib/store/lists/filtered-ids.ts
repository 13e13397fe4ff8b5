import { facetValues } from '../../article/lists/article-facets.ts';
import {
  type FacetFilter,
  type FilterParts,
  filterParts,
  isInSpan,
  type ListFilter,
} from '../../article/lists/list-filter.ts';
import { byPlace, type ListOrder, type RowPlace } from '../../article/lists/row-place.ts';
import type { Article } from '../../article/model/article.ts';
import { byDayThenRank } from '../../article/model/change-order.ts';
import { getArticles } from '../articles/article-rows.ts';
import type { ReadTables } from '../db/tables.ts';
import type { ArticleListName } from '../rows/views.ts';
import { recentlyReadIds } from '../user/last-read-rows.ts';
import { findUnread } from '../user/unread-rows.ts';
import { indexTables, listIndex } from './list-index.ts';
import { changedArticles, type FilterTables, filterTables, idsMatching } from './matching-ids.ts';

/**
 * The tables of lists that no index can answer: filtered lists, the list of changes, and the recently read articles.
 * All matching ids of such a list are held, here and nowhere else, because a position follows only from all of them.
 * Filters leave few ids, and edits are few.
 */
export const heldTables = [...new Set([...filterTables, ...indexTables])] as const;

export type HeldTables = FilterTables & Pick<ReadTables, (typeof heldTables)[number]>;

/** A list and its filters. */
export interface FilteredList {
  name: ArticleListName;
  filters: readonly ListFilter[];
  order: ListOrder;
}

/** How the ids of a held list are read, from top to bottom. */
export interface HeldIds {
  /** The ids that match every filter. */
  matching: () => Promise<readonly number[]>;
  /** The matching ids and those of rows that may stay although they no longer match, possibly among others. */
  withStaying: (matching: readonly number[]) => Promise<readonly number[]>;
}

/** How to read the ids of a list that no index can answer. */
export const heldIds = (tx: HeldTables, list: FilteredList): HeldIds => ({
  matching: () => filteredIds(tx, list),
  withStaying: async (matching) => {
    const { name, filters, order } = list;
    if (name === 'unread' || name === 'all') return idsInOrder(tx, 'all', order, daysOf(filters));
    return filters.some(({ by }) => by === 'is') ? idsInOrder(tx, name, order) : matching;
  },
});

/**
 * The ids of a list that match every filter, from top to bottom. If one of the filters alone leaves few articles, these
 * are read and compared with the other filters; otherwise the index keys of each filter are read.
 */
async function filteredIds(
  tx: HeldTables,
  { name, filters, order }: FilteredList,
): Promise<readonly number[]> {
  const { isUnread, ...all } = filterParts(filters);
  const isTag = ({ by }: FacetFilter) => by === 'tag';
  const tagged = await Promise.all(all.facets.filter(isTag).map((tag) => idsMatching(tx, tag)));
  const parts = { ...all, facets: all.facets.filter((facet) => !isTag(facet)) };
  const unreadOf = async (ids: readonly number[]) => {
    const unread = await findUnread(tx, ids);
    return ids.filter((articleId) => unread.has(articleId));
  };
  if (isByTime(name)) {
    const { few, each } = await findFew(tx, parts, tagged, name);
    if (!few) return inEach(await manyMatching(tx, { name, filters, order }, parts, each), tagged);
    const ids = few
      .filter(({ time }) => time >= 0)
      .sort(byPlace[order])
      .map(({ id }) => id);
    return name === 'unread' ? unreadOf(ids) : ids;
  }
  const whole = inEach(await idsInOrder(tx, name, order), tagged);
  const isOne = parts.facets.length + (parts.span ? 1 : 0) < 2;
  const few = isOne ? null : (await findFew(tx, parts, [whole], name)).few;
  const ids = inEach(whole, few ? [few.map(({ id }) => id)] : await idsOfEach(tx, parts));
  return isUnread ? unreadOf(ids) : ids;
}

const isByTime = (name: ArticleListName): name is 'all' | 'unread' =>
  name === 'all' || name === 'unread';

/** The ids of a whole list from top to bottom; if it is ordered by time, only those between the day filters. */
async function idsInOrder(
  tx: HeldTables,
  name: ArticleListName,
  order: ListOrder,
  days: readonly ListFilter[] = [],
): Promise<readonly number[]> {
  if (name === 'recentlyRead') {
    const ids = await recentlyReadIds(tx);
    return order === 'newest' ? ids : ids.reverse();
  }
  if (name !== 'changed') return idsByIndex(tx, name, isByTime(name) ? days : [], order);
  // Within a day the most important edit comes first, which no index can tell.
  const changed = (await changedArticles(tx).toArray()).filter(({ listedAt }) => listedAt >= 0);
  const sign = order === 'newest' ? 1 : -1;
  return changed
    .sort((one, other) => byDayThenRank(one, other, sign) || sign * (other.id - one.id))
    .map(({ id }) => id);
}

/** The ids of a list that an index holds. */
const idsByIndex = async (
  tx: HeldTables,
  name: ArticleListName,
  filters: readonly ListFilter[],
  order: ListOrder,
): Promise<readonly number[]> => (await listIndex(name, filters, order)?.(tx).ids()) ?? [];

/** Reading an article takes as long as reading this many keys of an index. */
const keysPerArticle = 100;

/** The most articles that are read instead of keys. If fewer than `fewest` could be read, trying does not pay. */
const articlesRead = { most: 500, fewest: 20 };

/**
 * `few`: the places of the matching articles, in no order, if one of the filters or of the `known` lists of ids has
 * few; `null` if reading the keys of all articles takes less time. `each`: the ids that match each filter, if all of
 * them were read.
 */
async function findFew(
  tx: HeldTables,
  parts: ArticleParts,
  known: readonly (readonly number[])[],
  name: ArticleListName,
): Promise<{ few: RowPlace[] | null; each: number[][] | null }> {
  // All ids of a single filter are read in any case.
  const isAlone = known.length === 0 && parts.facets.length === 1 && !parts.span;
  const most = articlesRead.most + 1;
  const [[newest = 0], each, unread] = await Promise.all([
    tx.articles.toCollection().reverse().limit(1).primaryKeys(),
    idsOfEach(tx, parts, isAlone ? Number.POSITIVE_INFINITY : most),
    name === 'unread' && !isAlone ? tx.unread.limit(most).primaryKeys() : null,
  ]);
  // Ids count up, so the newest id bounds the number of articles.
  const limit = Math.min(articlesRead.most, Math.floor(newest / keysPerArticle));
  const lists = [...known, ...each, ...(unread ? [unread] : [])];
  const shortest = lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
  const isFew = limit >= articlesRead.fewest && shortest.length <= limit;
  return {
    few: isFew ? await placesMatching(tx, inEach(shortest, known), parts) : null,
    each: isAlone ? each : null,
  };
}

/**
 * The ids of a list by time that match all filters: read in order from an index of the list or of one filter, then
 * reduced to those that match the other filters.
 */
async function manyMatching(
  tx: HeldTables,
  { name, filters, order }: FilteredList,
  { facets }: ArticleParts,
  each: readonly (readonly number[])[] | null,
): Promise<readonly number[]> {
  const days = daysOf(filters);
  const ordered = each ? undefined : facets.find((facet) => listIndex(name, [facet], order));
  const ids = await idsByIndex(tx, name, ordered ? [ordered, ...days] : days, order);
  const others = facets.filter((facet) => facet !== ordered);
  return inEach(ids, each ?? (await idsOfEach(tx, { facets: others, span: null })));
}

/** The filters that an index by time can answer. */
const daysOf = (filters: readonly ListFilter[]): readonly ListFilter[] =>
  filters.filter(({ by }) => by === 'after' || by === 'before');

type ArticleParts = Pick<FilterParts, 'facets' | 'span'>;

/** The ids of the articles that match each filter alone, in no order, and at most `limit` of each. */
const idsOfEach = (
  tx: HeldTables,
  { facets, span }: ArticleParts,
  limit = Number.POSITIVE_INFINITY,
): Promise<number[][]> =>
  Promise.all([
    ...facets.map((facet) => idsMatching(tx, facet, limit)),
    ...(span
      ? [tx.articles.where('sortAt').between(span.from, span.to).limit(limit).primaryKeys()]
      : []),
  ]);

const inEach = (
  ids: readonly number[],
  others: readonly (readonly number[])[],
): readonly number[] => {
  const sets = others.map((each) => new Set(each));
  return ids.filter((articleId) => sets.every((set) => set.has(articleId)));
};

/** How many articles are in memory at once. */
const batchSize = 200;

/** The places of the matching articles among these, in no order. Reads every article. */
async function placesMatching(
  tx: HeldTables,
  ids: readonly number[],
  parts: ArticleParts,
): Promise<RowPlace[]> {
  const places: RowPlace[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    for (const article of await getArticles(tx, ids.slice(from, from + batchSize)))
      if (isMatching(article, parts)) places.push({ id: article.id, time: article.listedAt });
  }
  return places;
}

/** Whether an article has these values and was published in that time. */
const isMatching = (article: Article, { facets, span }: ArticleParts): boolean =>
  (span === null || isInSpan(article.sortAt, span)) &&
  // Tags are not part of the article; their ids were matched before.
  facets.every(({ by, value }) => by === 'tag' || facetValues[by](article).includes(value));
