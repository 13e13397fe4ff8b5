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
 * Lists that no index answers for: filtered ones, the list of changes, and the articles that were read last. Their
 * matching ids are held, here and nowhere else, because only together do they tell a position. Filters leave few; edits
 * are few.
 */
export const heldTables = [...new Set([...filterTables, ...indexTables])] as const;

export type HeldTables = FilterTables & Pick<ReadTables, (typeof heldTables)[number]>;

/** A list and what it is narrowed to. */
export interface FilteredList {
  name: ArticleListName;
  filters: readonly ListFilter[];
  order: ListOrder;
}

/** How the ids of a held list are read, from top to bottom. */
export interface HeldIds {
  /** Those that match every filter. */
  matching: () => Promise<readonly number[]>;
  /** These and the rows that may stay although they no longer match, possibly with others. */
  withStaying: (matching: readonly number[]) => Promise<readonly number[]>;
}

/** The ids of a list that no index answers for. */
export const heldIds = (tx: HeldTables, list: FilteredList): HeldIds => ({
  matching: () => filteredIds(tx, list),
  withStaying: async (matching) => {
    const { name, filters, order } = list;
    if (name === 'unread' || name === 'all') return idsInOrder(tx, 'all', order, daysOf(filters));
    return filters.some(({ by }) => by === 'is') ? idsInOrder(tx, name, order) : matching;
  },
});

/**
 * The ids of a list that match every filter, from top to bottom. Where one of the filters alone leaves few articles, those
 * are read and compared with the others; otherwise the keys of each filter are.
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

/** The ids of a whole list from top to bottom, or of its days between these filters where the list is ordered by time. */
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
  // Within a day the weightiest edit stands first, which no index knows.
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

/** Reading an article takes as long as reading so many keys of an index. */
const keysPerArticle = 100;

/** The most articles that are read in place of keys, and the fewest for which it pays to find out. */
const articlesRead = { most: 500, fewest: 20 };

/**
 * The places of the articles that match, in no order, where one of the filters, or of the lists of known ids, has few;
 * `null` where reading the keys of all articles takes less time. And the ids that match each filter, if all were read.
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
  // Ids count up: there are at most as many articles as the newest one says.
  const limit = Math.min(articlesRead.most, Math.floor(newest / keysPerArticle));
  const lists = [...known, ...each, ...(unread ? [unread] : [])];
  const shortest = lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
  const isFew = limit >= articlesRead.fewest && shortest.length <= limit;
  return {
    few: isFew ? await placesMatching(tx, inEach(shortest, known), parts) : null,
    each: isAlone ? each : null,
  };
}

/** The ids of a list by time, as an index of the list or of one filter has them, among those of all other filters. */
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

/** The filters that an index by time answers itself. */
const daysOf = (filters: readonly ListFilter[]): readonly ListFilter[] =>
  filters.filter(({ by }) => by === 'after' || by === 'before');

type ArticleParts = Pick<FilterParts, 'facets' | 'span'>;

/** The ids of the articles that match each filter alone, in no order, and at most so many of each. */
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

/** Articles that are in memory at once. */
const batchSize = 200;

/** The places of those articles that match, in no order. Reads every one of them. */
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
  // Tags are not the article's: their ids are known.
  facets.every(({ by, value }) => by === 'tag' || facetValues[by](article).includes(value));
