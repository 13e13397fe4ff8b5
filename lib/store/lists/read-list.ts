import type { RowRange } from '../../article/lists/id-sequence.ts';
import type { RowStretch } from '../../article/lists/row-stretch.ts';
import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { noticeDamage, read } from '../db/database.ts';
import type { TableName } from '../db/tables.ts';
import type { ArticleListName, ListTop } from '../rows/views.ts';
import { findUnread } from '../user/unread.ts';
import {
  type ListMemory,
  type ListQuery,
  type OpenList,
  type OpenListTables,
  openListTables,
  updateList,
  withShown,
} from './open-list.ts';
import { type ListRequest, readStretches } from './read-stretches.ts';

/** What is read of a list at one moment. It does not grow with the list. */
export interface ListReading {
  query: ListQuery;
  memory: ListMemory;
  count: number;
  /** How many positions the anchor has moved down since the window was chosen. */
  shift: number;
  window: RowRange;
  /** The window, the first row, and the rows around the pins. */
  stretches: readonly RowStretch[];
  articles: ReadonlyMap<number, Article>;
  /** Which of these articles and pins are unread, and which saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** Of the saved ones. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** The pins, whether the list has them or not. */
  pins: readonly number[];
  /** Where an opened list was left, or the next row in time where that row has left it. */
  top: ListTop | null;
}

/** Reads the part of a list that a screen needs, after bringing what is remembered of the list up to date. */
export const readList = (
  query: ListQuery,
  memory: ListMemory | undefined,
  request: ListRequest,
): Promise<ListReading> =>
  read(openListTables, async (tx) => {
    const list = await updateList(tx, query, memory);
    return { query, ...(await readComplete(tx, query.name, list, request)) };
  });

/** The table whose rows a list has. */
const tableOf: Record<ArticleListName, TableName> = {
  unread: 'unread',
  saved: 'saved',
  all: 'articles',
  changed: 'articles',
};

/** Rows that are damaged or have no article are hidden, and others take their places. */
async function readComplete(
  tx: OpenListTables,
  name: ArticleListName,
  list: OpenList,
  request: ListRequest,
): Promise<Omit<ListReading, 'query'>> {
  const { isMiscounted, ...found } = await readStretches(list.rows, request);
  const ids = [...new Set(found.stretches.flatMap((stretch) => stretch.ids))];
  const pins = request.pins.map(({ articleId }) => articleId);
  // Together: each answer that is waited for takes longer than what the database does for it.
  const [rows, flags] = await Promise.all([
    getArticles(tx, ids),
    readFlags(tx, [...new Set([...ids, ...pins])]),
  ]);
  const articles = new Map(rows.map((article) => [article.id, article]));
  const isShown = (id: number) => articles.has(id) && (name !== 'saved' || flags.saved.has(id));
  const missing = ids.filter((id) => !isShown(id));
  const table = tableOf[name];
  // Damaged articles are noticed by their guard; a row of another table may lack its article.
  if (isMiscounted || (missing.length > 0 && table !== 'articles')) noticeDamage(table);
  if (missing.length > 0) return readComplete(tx, name, await list.hiding(missing), request);
  return { ...found, memory: withShown(list.memory, found.stretches), articles, ...flags, pins };
}

async function readFlags(
  tx: OpenListTables,
  articleIds: readonly number[],
): Promise<Pick<ListReading, 'unread' | 'saved' | 'tags'>> {
  const [unread, rows] = await Promise.all([
    findUnread(tx, articleIds),
    tx.saved.bulkGet([...articleIds]),
  ]);
  const saved = rows.filter((row) => row !== undefined);
  return {
    unread,
    saved: new Set(saved.map(({ articleId }) => articleId)),
    tags: new Map(saved.map(({ articleId, tags = [] }) => [articleId, tags])),
  };
}
