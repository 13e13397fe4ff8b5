import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';

/** The latest of these articles, newest first, and how many are stored. */
export const readLatest = (
  articleIds: readonly number[],
  limit: number,
): Promise<{ articles: Article[]; stored: number }> =>
  read(['articles'], async (tx) => {
    const latest = articleIds.toSorted((one, other) => other - one).slice(0, limit);
    const [articles, stored] = await Promise.all([getArticles(tx, latest), tx.articles.count()]);
    return { articles, stored };
  });
