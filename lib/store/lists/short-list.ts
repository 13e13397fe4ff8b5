import type { Article } from '../../article/model/article.ts';
import { articlesById } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { savedAmong } from '../user/saved.ts';
import { unreadAmong } from '../user/unread.ts';

/** The beginning of a list, for a glance. */
export interface ShortList {
  articles: Article[];
  /** Those of them that are unread, and those that are saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
}

/** The first of the unread or of the saved articles. `kept` are rows that were shown and stay though they were read. */
export async function readShortList(
  name: 'unread' | 'saved',
  limit: number,
  kept: readonly number[],
): Promise<ShortList> {
  const rows = await firstRows(name, limit);
  const shown = rows.map(({ articleId }) => articleId);
  const present = new Set(shown);
  const staying = name === 'saved' ? [] : kept.filter((articleId) => !present.has(articleId));
  const articleIds = [...shown, ...staying];
  // What the list itself says of its rows is not asked for again.
  const [articles, unread, saved] = await Promise.all([
    articlesById(articleIds.map((articleId) => ({ articleId }))),
    unreadAmong(name === 'saved' ? articleIds : staying),
    savedAmong(name === 'saved' ? [] : articleIds),
  ]);
  if (name === 'saved') return { articles, unread, saved: present };
  return { articles: articles.sort(newestFirst), unread: new Set([...present, ...unread]), saved };
}

const firstRows = (name: 'unread' | 'saved', limit: number): Promise<{ articleId: number }[]> =>
  name === 'saved'
    ? db.saved.orderBy('savedAt').reverse().limit(limit).toArray()
    : db.unread.orderBy('sortAt').reverse().limit(limit).toArray();

const newestFirst = (one: Article, other: Article): number =>
  other.sortAt - one.sortAt || other.id - one.id;
