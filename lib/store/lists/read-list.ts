import type { RowRange } from '../../article/lists/id-sequence.ts';
import type { RowStretch } from '../../article/lists/row-stretch.ts';
import type { Article } from '../../article/model/article.ts';
import { noticeDamage, read } from '../db/database.ts';
import { neighboringRows } from '../db/neighboring-rows.ts';
import type { ArticleListName, ListTop } from '../rows/views.ts';
import { findUnread } from '../user/unread-rows.ts';
import { type ListQuery, listTables, plainQuery } from './list-query.ts';
import {
  type ListMemory,
  type OpenListTables,
  openListTables,
  type UpdatedList,
  updateList,
  withShown,
} from './open-list.ts';
import type { ListOutline } from './outlines/list-outline.ts';
import { type ListRequest, readStretches } from './read-stretches.ts';

/** What is read of a list at one moment. Its size does not grow with the list. */
export interface ListReading {
  query: ListQuery;
  memory: ListMemory;
  count: number;
  /** Whether the list has exactly `count` rows. One that has just been opened may have more until it is counted. */
  isCounted: boolean;
  /** How many positions the anchor has moved down since the window was chosen. */
  shift: number;
  window: RowRange;
  /** The window, the first row except after a jump, and the rows around the pins. */
  stretches: readonly RowStretch[];
  articles: ReadonlyMap<number, Article>;
  /** Which of these articles and pins are unread, and which saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of the saved ones. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** The pins, whether the list has them or not. */
  pins: readonly number[];
  /** Where an opened list was left; if that row has left the list, the next row by time. */
  top: ListTop | null;
}

/**
 * Reads the part of a list that a screen needs, after bringing what is remembered of the list up to date. With an
 * outline nothing is counted, so that the reading takes the same time however long the list is, and observes only what
 * it reads.
 */
export const readList = (
  query: ListQuery,
  memory: ListMemory | undefined,
  request: ListRequest,
  outline: ListOutline | null = null,
  isUnchanged = false,
): Promise<ListReading> =>
  read(openListTables, async (tx) => {
    const { name } = plainQuery(query);
    const list = await updateList(tx, query, memory, outline, isUnchanged);
    return readComplete(tx, name, list, request);
  }).then(({ isMiscounted, ...found }) => {
    // Only a fresh count proves damage: a change may be so recent that its outline has not been dropped yet.
    if (isMiscounted && !outline) noticeDamage(listTables[plainQuery(query).name]);
    return { query, ...found };
  });

/** Rows that are damaged or have no article are hidden, and others take their places. */
async function readComplete(
  tx: OpenListTables,
  name: ArticleListName,
  list: UpdatedList,
  request: ListRequest,
): Promise<Omit<ListReading, 'query'> & { isMiscounted: boolean }> {
  const { isMiscounted, ...found } = await readStretches(list.rows, request);
  const stretches = found.stretches.map((stretch) => stretch.ids);
  const pins = request.pins.map(({ articleId }) => articleId);
  const known = new Set(stretches.flat());
  // Requested together, because waiting for an answer takes longer than the database's work on it.
  const [rows, flags] = await Promise.all([
    Promise.all(stretches.map((ids) => articlesOf(tx, ids))),
    Promise.all(
      [...stretches, pins.filter((id) => !known.has(id))].map((ids) => readFlags(tx, ids)),
    ),
  ]);
  const articles = new Map(rows.flat().map((article) => [article.id, article]));
  const unread = new Set(flags.flatMap(([ids]) => [...ids]));
  const savedRows = flags.flatMap(([, rows]) => rows);
  const saved = new Set(savedRows.map(({ articleId }) => articleId));
  const tags = new Map(savedRows.map(({ articleId, tags = [] }) => [articleId, tags]));
  const isShown = (id: number) => articles.has(id) && (name !== 'saved' || saved.has(id));
  const missing = [...known].filter((id) => !isShown(id));
  const table = listTables[name];
  // Damaged articles are noticed by their guard; a row of another table may lack its article.
  if (missing.length > 0 && table !== 'articles') noticeDamage(table);
  if (missing.length > 0) return readComplete(tx, name, await list.hiding(missing), request);
  const memory = withShown(list.memory, found.stretches);
  return { ...found, isMiscounted, memory, articles, unread, saved, tags, pins };
}

/** The articles of these rows. Neighbors in a list mostly have neighboring ids. */
const articlesOf = (tx: OpenListTables, articleIds: readonly number[]): Promise<Article[]> =>
  neighboringRows(tx.articles, articleIds, ({ id }) => id, 6);

/** Which of these articles are unread, and the rows of those that are saved. */
const readFlags = (tx: OpenListTables, articleIds: readonly number[]) =>
  Promise.all([
    findUnread(tx, articleIds),
    neighboringRows(tx.saved, articleIds, ({ articleId }) => articleId),
  ]);
