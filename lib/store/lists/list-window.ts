import Dexie, { type Collection, type IndexableType } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { byDayThenRank } from '../../article/model/change-kind.ts';
import { db } from '../db/database.ts';
import type { ArticleListName, ListFilter } from '../rows/views.ts';
import { idsMatching } from './matching-ids.ts';

/**
 * A list of articles read by position. Unfiltered lists and those of one kind or author are answered by their index,
 * at no cost that grows with what is not asked for; other filters hold the ids of their matches.
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
  const index = indexOfList(name, filters);
  return index ? indexedWindow(index) : heldWindow(() => heldIds(name, filters));
}

/** An index that holds exactly the rows of a list, in its reverse order; rows with equal times stand by id. */
interface ListIndex {
  /** All rows, the last of the index first. */
  rows: () => Collection<unknown, number>;
  /** The rows whose time is that or earlier, the latest first. */
  upTo: (time: number) => Collection<unknown, number>;
  at: (time: number) => Collection<unknown, number>;
  after: (time: number) => Collection<unknown, number>;
  /** The time by which a row stands in this list; `undefined` where the list does not have it. */
  timeOf: (articleId: number) => Promise<number | undefined>;
  isBySortAt: boolean;
}

type TimeBound = number | typeof Dexie.minKey | typeof Dexie.maxKey;

function listIndex(
  table: 'articles' | 'unread' | 'saved',
  field: string,
  keyOf: (time: TimeBound) => IndexableType,
  timeOf: ListIndex['timeOf'],
): ListIndex {
  const rows = (from: TimeBound, to: TimeBound, withFrom = true) =>
    db.table<unknown, number>(table).where(field).between(keyOf(from), keyOf(to), withFrom, true);
  return {
    rows: () => rows(Dexie.minKey, Dexie.maxKey).reverse(),
    upTo: (time) => rows(Dexie.minKey, time).reverse(),
    at: (time) => rows(time, time),
    after: (time) => rows(time, Dexie.maxKey, false),
    timeOf,
    isBySortAt: table !== 'saved',
  };
}

function indexOfList(name: ArticleListName, filters: readonly ListFilter[]): ListIndex | undefined {
  const [filter, ...others] = filters;
  if (name === 'changed') return undefined;
  if (!filter) return wholeIndex[name]();
  if (name !== 'all' || others.length > 0) return undefined;
  const { by, value } = filter;
  if (by !== 'kind' && by !== 'author') return undefined;
  return articleIndex(
    `[${by}+sortAt]`,
    (time) => [value, time],
    (article) => article[by] === value,
  );
}

const wholeIndex: Record<Exclude<ArticleListName, 'changed'>, () => ListIndex> = {
  all: () =>
    articleIndex(
      'sortAt',
      (time) => time,
      () => true,
    ),
  unread: () =>
    listIndex(
      'unread',
      'sortAt',
      (time) => time,
      async (articleId) => {
        const row = await db.unread.get(articleId);
        return row?.sortAt;
      },
    ),
  saved: () =>
    listIndex(
      'saved',
      'savedAt',
      (time) => time,
      async (articleId) => {
        const row = await db.saved.get(articleId);
        return row?.savedAt;
      },
    ),
};

const articleIndex = (
  field: string,
  keyOf: (time: TimeBound) => IndexableType,
  fits: (article: Article) => boolean,
): ListIndex =>
  listIndex('articles', field, keyOf, async (articleId) => {
    const article = await db.articles.get(articleId);
    return article && fits(article) ? article.sortAt : undefined;
  });

function indexedWindow(index: ListIndex): ListWindow {
  const idAt = async (position: number) => {
    if (position < 0) return undefined;
    const [articleId] = await index.rows().offset(position).limit(1).primaryKeys();
    return articleId;
  };
  /** How many rows of the same time stand before an article. */
  const tiesBefore = async (time: number, articleId: number) =>
    (await index.at(time).primaryKeys()).filter((other) => other > articleId).length;
  return {
    count: () => index.rows().count(),
    idAt,
    indexOf: async (articleId) => {
      const time = await index.timeOf(articleId);
      if (time === undefined) return -1;
      return (await index.after(time).count()) + (await tiesBefore(time, articleId));
    },
    range: async (from, to) => {
      const start = Math.max(0, from);
      const length = Math.max(0, to - start);
      if (length === 0) return [];
      if (start === 0) return index.rows().limit(length).primaryKeys();
      // One jump to the first row; from its time on, the rest is one read of neighboring keys.
      const first = await idAt(start);
      const time = first === undefined ? undefined : await index.timeOf(first);
      if (first === undefined || time === undefined) return [];
      const skipped = await tiesBefore(time, first);
      const ids = await index
        .upTo(time)
        .limit(skipped + length)
        .primaryKeys();
      return ids.slice(skipped);
    },
    indexFrom: (sortAt) =>
      index.isBySortAt
        ? index.after(sortAt).count()
        : firstFrom(sortAt, index.rows().count(), idAt),
  };
}

/** The ids are read once per window, when the first of its questions is asked. */
function heldWindow(readIds: () => Promise<readonly number[]>): ListWindow {
  let reading: Promise<readonly number[]> | undefined;
  const ids = () => {
    reading ??= readIds();
    return reading;
  };
  const count = async () => (await ids()).length;
  const idAt = async (index: number) => (await ids())[index];
  return {
    count,
    idAt,
    indexOf: async (articleId) => (await ids()).indexOf(articleId),
    range: async (from, to) => (await ids()).slice(Math.max(0, from), Math.max(0, to)),
    indexFrom: (sortAt) => firstFrom(sortAt, count(), idAt),
  };
}

/** Looks at a few rows, each at the middle of what is left. */
async function firstFrom(
  sortAt: number,
  count: Promise<number>,
  idAt: ListWindow['idAt'],
): Promise<number> {
  let [low, high] = [0, await count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const article = await db.articles.get((await idAt(middle)) ?? -1);
    if (article && article.sortAt <= sortAt) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function heldIds(
  name: ArticleListName,
  filters: readonly ListFilter[],
): Promise<readonly number[]> {
  const [ids, ...matching] = await Promise.all([idsInOrder(name), ...filters.map(idsMatching)]);
  const sets = matching.map((each) => new Set(each));
  return ids.filter((articleId) => sets.every((set) => set.has(articleId)));
}

const idsInOrder = async (name: ArticleListName): Promise<number[]> => {
  if (name !== 'changed')
    return indexedWindow(wholeIndex[name]()).range(0, Number.POSITIVE_INFINITY);
  // Within a day the weightiest edit stands first, which no index knows. Edits are few.
  const changed = await db.articles.where('changedAt').above(0).toArray();
  return changed
    .sort((one, other) => byDayThenRank(one, other) || other.id - one.id)
    .map(({ id }) => id);
};
