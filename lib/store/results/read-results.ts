import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';
import { findSaved } from '../user/saved-rows.ts';
import { findUnread } from '../user/unread-rows.ts';

/** Articles by their ids, and which of them are unread, saved or gone. */
export interface ResultRows {
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** Those that are not stored. */
  gone: ReadonlySet<number>;
}

/** The rows of these articles. */
export const readResultRows = (articleIds: readonly number[]): Promise<ResultRows> =>
  read(['articles', 'unread', 'saved'], async (tx) => {
    const [articles, unread, saved] = await Promise.all([
      getArticles(tx, articleIds),
      findUnread(tx, articleIds),
      findSaved(tx, articleIds),
    ]);
    const stored = new Map(articles.map((each) => [each.id, each]));
    const gone = new Set(articleIds.filter((id) => !stored.has(id)));
    return { articles: stored, unread, saved, gone };
  });
