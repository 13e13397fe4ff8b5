import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';

/** Articles by their ids, and which of them are unread, saved or gone. */
export interface ResultRows {
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** Ids of those that are not stored. */
  gone: ReadonlySet<number>;
}

/** The rows of these articles, read key by key, because many other rows lie between two results. */
export const readResultRows = (articleIds: readonly number[]): Promise<ResultRows> =>
  read(['articles', 'unread', 'saved'], async (tx) => {
    const ids = [...articleIds];
    const [articles, unread, saved] = await Promise.all([
      getArticles(tx, ids),
      tx.unread.bulkGet(ids),
      tx.saved.bulkGet(ids),
    ]);
    const stored = new Map(articles.map((each) => [each.id, each]));
    const gone = new Set(ids.filter((id) => !stored.has(id)));
    return { articles: stored, unread: idsOf(unread), saved: idsOf(saved), gone };
  });

const idsOf = (rows: readonly ({ articleId: number } | undefined)[]): ReadonlySet<number> =>
  new Set(rows.flatMap((row) => row?.articleId ?? []));
