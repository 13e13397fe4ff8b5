import Dexie, { type IndexableType } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { byDayThenRank } from '../../article/model/change-order.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { ArticleListName, ListFilter } from '../rows/views.ts';
import { filterTables, idsMatching } from './matching-ids.ts';

/**
 * A list of articles read by position. Unfiltered lists and those of one kind or author are answered by their index,
 * whatever their length; other filters, and the list of changes, hold the ids of their matches.
 */
export interface ListWindow {
  /** How many rows the list has. */
  count: () => Promise<number>;
  /** The article at a position; `undefined` beyond either end. */
  idAt: (index: number) => Promise<number | undefined>;
  /** The position of an article; -1 where the list does not have it. */
  indexOf: (articleId: number) => Promise<number>;
  /** The articles from one position up to, but not including, another one. */
  range: (from: number, to: number) => Promise<number[]>;
  /** The position of the first row whose `sortAt` is that or earlier: where a row stands that has left the list. */
  indexFrom: (sortAt: number) => Promise<number>;
}

/** The window of a list that matches all of these filters. */
export function listWindow(name: ArticleListName, filters: readonly ListFilter[] = []): ListWindow {
  const order = indexOrder(name, filters);
  if (!order) return heldWindow(() => heldIds(name, filters));
  const ask = <Answer>(question: (index: ListIndex) => Promise<Answer>) =>
    read(listTables, (tx) => question(order(tx)));
  return {
    count: () => ask((index) => index.rows().count()),
    idAt: (position) => ask((index) => idIn(index, position)),
    indexOf: (articleId) => ask((index) => positionIn(index, articleId)),
    range: (from, to) => ask((index) => rangeIn(index, from, to)),
    indexFrom: (sortAt) => ask((index) => positionFrom(index, sortAt)),
  };
}

const listTables = ['articles', 'unread', 'saved'] as const;
type ListTables = Pick<ReadTables, (typeof listTables)[number]>;

/** The part of Dexie's collections that reads keys in order. */
interface Keys {
  reverse: () => Keys;
  offset: (count: number) => Keys;
  limit: (count: number) => Keys;
  count: () => Promise<number>;
  primaryKeys: () => Promise<number[]>;
}

interface IndexedTable {
  where: (field: string) => {
    between: (from: IndexableType, to: IndexableType, withFrom: boolean, withTo: boolean) => Keys;
  };
}

/** An index that holds exactly the rows of a list, in reverse order; rows with equal times stand by id. */
interface ListIndex {
  /** All rows, the last of the index first. */
  rows: () => Keys;
  /** The rows whose time is that or earlier, the latest first. */
  upTo: (time: number) => Keys;
  at: (time: number) => Keys;
  after: (time: number) => Keys;
  /** The time by which a row stands in this list; `undefined` where the list does not have it. */
  timeOf: (articleId: number) => Promise<number | undefined>;
  /** The article, where the list is not ordered by its `sortAt`. */
  articleOf: ((articleId: number) => Promise<Article | undefined>) | null;
}

type TimeBound = number | typeof Dexie.minKey | typeof Dexie.maxKey;

function listIndex(
  table: IndexedTable,
  field: string,
  keyOf: (time: TimeBound) => IndexableType,
  { timeOf, articleOf = null }: Pick<ListIndex, 'timeOf'> & Partial<Pick<ListIndex, 'articleOf'>>,
): ListIndex {
  const rows = (from: TimeBound, to: TimeBound, withFrom = true) =>
    table.where(field).between(keyOf(from), keyOf(to), withFrom, true);
  return {
    rows: () => rows(Dexie.minKey, Dexie.maxKey).reverse(),
    upTo: (time) => rows(Dexie.minKey, time).reverse(),
    at: (time) => rows(time, time),
    after: (time) => rows(time, Dexie.maxKey, false),
    timeOf,
    articleOf,
  };
}

/** The index that answers for a list; `undefined` where none holds exactly its rows. */
function indexOrder(
  name: ArticleListName,
  filters: readonly ListFilter[],
): ((tx: ListTables) => ListIndex) | undefined {
  const [filter, ...others] = filters;
  if (name === 'changed') return undefined;
  if (!filter) return wholeIndex[name];
  if (name !== 'all' || others.length > 0) return undefined;
  const { by, value } = filter;
  if (by !== 'kind' && by !== 'author') return undefined;
  return ({ articles }) =>
    listIndex(articles, `[${by}+sortAt]`, (time) => [value, time], {
      timeOf: async (articleId) => {
        const article = await articles.get(articleId);
        return article?.[by] === value ? article.sortAt : undefined;
      },
    });
}

const sameTime = (time: TimeBound): IndexableType => time;

const wholeIndex: Record<Exclude<ArticleListName, 'changed'>, (tx: ListTables) => ListIndex> = {
  all: ({ articles }) =>
    listIndex(articles, 'sortAt', sameTime, {
      timeOf: async (articleId) => (await articles.get(articleId))?.sortAt,
    }),
  unread: ({ unread }) =>
    listIndex(unread, 'sortAt', sameTime, {
      timeOf: async (articleId) => (await unread.get(articleId))?.sortAt,
    }),
  saved: ({ saved, articles }) =>
    listIndex(saved, 'savedAt', sameTime, {
      timeOf: async (articleId) => (await saved.get(articleId))?.savedAt,
      articleOf: (articleId) => articles.get(articleId),
    }),
};

async function idIn(index: ListIndex, position: number): Promise<number | undefined> {
  if (position < 0) return undefined;
  const [articleId] = await index.rows().offset(position).limit(1).primaryKeys();
  return articleId;
}

async function positionIn(index: ListIndex, articleId: number): Promise<number> {
  const time = await index.timeOf(articleId);
  if (time === undefined) return -1;
  return (await index.after(time).count()) + (await tiesBefore(index, time, articleId));
}

/** How many rows of the same time stand before an article. */
const tiesBefore = async (index: ListIndex, time: number, articleId: number): Promise<number> =>
  (await index.at(time).primaryKeys()).filter((other) => other > articleId).length;

async function rangeIn(index: ListIndex, from: number, to: number): Promise<number[]> {
  const start = Math.max(0, from);
  const length = Math.max(0, to - start);
  if (length === 0) return [];
  if (start === 0) return index.rows().limit(length).primaryKeys();
  // One jump to the first row; from its time on, the rest is one read of neighboring keys.
  const first = await idIn(index, start);
  const time = first === undefined ? undefined : await index.timeOf(first);
  if (first === undefined || time === undefined) return [];
  const skipped = await tiesBefore(index, time, first);
  const ids = await index
    .upTo(time)
    .limit(skipped + length)
    .primaryKeys();
  return ids.slice(skipped);
}

async function positionFrom(index: ListIndex, sortAt: number): Promise<number> {
  const { articleOf } = index;
  if (!articleOf) return index.after(sortAt).count();
  return firstFrom(sortAt, await index.rows().count(), async (position) =>
    articleOf((await idIn(index, position)) ?? -1),
  );
}

/** The ids are read once per window, when the first of its questions is asked. */
function heldWindow(readIds: () => Promise<readonly number[]>): ListWindow {
  let reading: Promise<readonly number[]> | undefined;
  const ids = () => {
    reading ??= readIds();
    return reading;
  };
  return {
    count: async () => (await ids()).length,
    idAt: async (index) => (await ids())[index],
    indexOf: async (articleId) => (await ids()).indexOf(articleId),
    range: async (from, to) => (await ids()).slice(Math.max(0, from), Math.max(0, to)),
    indexFrom: async (sortAt) => {
      const held = await ids();
      return read(['articles'], ({ articles }) =>
        firstFrom(sortAt, held.length, (index) => articles.get(held[index] ?? -1)),
      );
    },
  };
}

/** Reads a few articles, each at the middle of what is left. */
async function firstFrom(
  sortAt: number,
  count: number,
  articleAt: (index: number) => PromiseLike<Article | undefined>,
): Promise<number> {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const article = await articleAt(middle);
    if (article && article.sortAt <= sortAt) high = middle;
    else low = middle + 1;
  }
  return low;
}

const heldIds = (
  name: ArticleListName,
  filters: readonly ListFilter[],
): Promise<readonly number[]> =>
  read([...filterTables, 'unread'], async (tx) => {
    const [ids, ...matching] = await Promise.all([
      idsInOrder(tx, name),
      ...filters.map((filter) => idsMatching(tx, filter)),
    ]);
    const sets = matching.map((each) => new Set(each));
    return ids.filter((articleId) => sets.every((set) => set.has(articleId)));
  });

async function idsInOrder(tx: ListTables, name: ArticleListName): Promise<number[]> {
  if (name !== 'changed') return wholeIndex[name](tx).rows().primaryKeys();
  // Within a day the weightiest edit stands first, which no index knows. Edits are few.
  const changed = await tx.articles.where('changedAt').above(0).toArray();
  return changed
    .sort((one, other) => byDayThenRank(one, other) || other.id - one.id)
    .map(({ id }) => id);
}

/** All ids of a list from top to bottom. */
export const listIds = (
  name: ArticleListName,
  filter: ListFilter | null,
): Promise<readonly number[]> =>
  listWindow(name, filter ? [filter] : []).range(0, Number.POSITIVE_INFINITY);

/** The ids of all articles, the newest first. */
export const allIds = (): Promise<readonly number[]> => listIds('all', null);
