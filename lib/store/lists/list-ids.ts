import type { IndexableType } from 'dexie';
import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import { type FacetFilter, filterParts, type TimeSpan } from '../../article/lists/list-filter.ts';
import type { ListOrder } from '../../article/lists/list-order.ts';
import { byDayThenRank } from '../../article/model/change-order.ts';
import { facetIndexes } from '../db/facet-keys.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import type { ArticleListName } from '../rows/views.ts';
import { recentlyReadIds } from '../user/last-read-rows.ts';
import { aboutIn } from '../watch/watched-rows.ts';
import { type ListQuery, plainQuery } from './list-query.ts';
import { changedArticles, filterTables, idsMatching } from './matching-ids.ts';

/** The tables that lists without filters are read from. */
export const indexTables = [
  'articles',
  'unread',
  'saved',
  'lastRead',
  'watched',
] as const satisfies readonly TableName[];

/** The tables that lists and their filters are read from. */
export const listTables = [...indexTables, ...filterTables] as const;

export type IndexTables = Pick<ReadTables, (typeof indexTables)[number]>;

export type ListTables = Pick<ReadTables, (typeof listTables)[number]>;

/**
 * The ids of a list from top to bottom: read in order from one index, and reduced to those that each further filter
 * leaves. Reads keys only, except in the list of changes.
 */
export async function listIds(tx: ListTables, query: ListQuery): Promise<readonly number[]> {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const { facets, isUnread, span } = filterParts(filters);
  const indexed = name === 'all' ? facets.find(isArticleFacet) : undefined;
  const isByTime = byTime.includes(name);
  const range = isByTime && span ? span : everyTime;
  const [ids, ...others] = await Promise.all([
    indexed
      ? idsWithin(tx.articles, facetIndexes[indexed.by], range, order, indexed.value)
      : wholeLists[name](tx, order, range),
    ...facets.filter((facet) => facet !== indexed).map((facet) => idsMatching(tx, facet)),
    ...(isUnread ? [tx.unread.toCollection().primaryKeys()] : []),
    ...(span && !isByTime
      ? [tx.articles.where('sortAt').between(span.from, span.to).primaryKeys()]
      : []),
  ]);
  const sets = others.map((each) => new Set(each));
  return ids.filter((id) => sets.every((set) => set.has(id)));
}

/** The ids of a list without filters, newest first. */
export const wholeListIds = (tx: IndexTables, name: ArticleListName): Promise<number[]> =>
  wholeLists[name](tx, 'newest', everyTime);

/**
 * The ids of the rows that an open list may have, those that stay after they were read among them, in the order of the
 * list; `matching` are those that it has now.
 */
export async function possibleIds(
  tx: ListTables,
  query: ListQuery,
  matching: readonly number[],
): Promise<readonly number[]> {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const days = filters.filter(({ by }) => by === 'after' || by === 'before');
  if (name === 'unread') return listIds(tx, { name: 'all', filters: days, order });
  return filters.some(({ by }) => by === 'is')
    ? listIds(tx, { name, filters: [], order })
    : matching;
}

/** Tags are not part of the article. */
const isArticleFacet = (filter: FacetFilter): filter is FacetFilter & { by: ArticleFacet } =>
  filter.by !== 'tag';

/** The lists that are ordered by the time of publication. */
const byTime: readonly ArticleListName[] = ['all', 'unread', 'watch', 'mentions'];

/** Muted articles are below 0. */
const everyTime: TimeSpan = { from: 0, to: Number.POSITIVE_INFINITY };

type ReadIds = (tx: IndexTables, order: ListOrder, span: TimeSpan) => Promise<number[]>;

const watchIds =
  (list: 'watch' | 'mentions'): ReadIds =>
  ({ watched }, order, span) =>
    idsWithin(watched, '[isAbout+listedAt]', span, order, aboutIn[list]);

const wholeLists: Record<ArticleListName, ReadIds> = {
  all: ({ articles }, order, span) => idsWithin(articles, 'listedAt', span, order),
  unread: ({ unread }, order, span) => idsWithin(unread, 'listedAt', span, order),
  saved: ({ saved }, order, span) => idsWithin(saved, 'savedAt', span, order),
  watch: watchIds('watch'),
  mentions: watchIds('mentions'),
  changed: async (tx, order) => {
    // Within a day the most important edit comes first, which no index can tell.
    const changed = (await changedArticles(tx).toArray()).filter(({ listedAt }) => listedAt >= 0);
    const sign = order === 'newest' ? 1 : -1;
    return changed
      .sort((one, other) => byDayThenRank(one, other, sign) || sign * (other.id - one.id))
      .map(({ id }) => id);
  },
  recentlyRead: async (tx, order) => {
    const ids = await recentlyReadIds(tx);
    return order === 'newest' ? ids : ids.reverse();
  },
};

/** The part of Dexie's tables that reads the keys of an index. */
interface IndexedTable {
  where: (field: string) => {
    between: (from: IndexableType, to: IndexableType) => { primaryKeys: () => Promise<number[]> };
  };
}

/**
 * The ids in a span of an index whose keys are times, or a value and a time, in order. Reads upward and reverses, because
 * the database reads all keys at once only in this direction.
 */
async function idsWithin(
  table: IndexedTable,
  field: string,
  { from, to }: TimeSpan,
  order: ListOrder,
  value?: string | number,
): Promise<number[]> {
  const keyOf = (time: number) => (value === undefined ? time : [value, time]);
  const [least, most] = [Math.max(from, everyTime.from), Math.max(to, everyTime.from)];
  const ids = await table.where(field).between(keyOf(least), keyOf(most)).primaryKeys();
  return order === 'newest' ? ids.reverse() : ids;
}
