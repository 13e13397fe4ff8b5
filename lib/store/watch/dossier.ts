import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';

/** What is stored about an entity. */
export interface Dossier {
  /** How many articles are about it, and how many only mention it. */
  about: number;
  mentions: number;
  /** All of these articles, newest first, and when each was published. */
  articleIds: readonly number[];
  times: readonly number[];
  /** The newest of these articles. */
  articles: readonly { article: Article; isAbout: boolean }[];
}

/** The articles that are about an entity or mention it, without muted ones. Only the newest are read. */
export const readDossier = (name: string, limit: number): Promise<Dossier> =>
  read(['watched', 'articles'], async (tx) => {
    const rows = await tx.watched
      .filter(
        ({ about, mentioned, listedAt }) =>
          listedAt >= 0 && (about.includes(name) || mentioned.includes(name)),
      )
      .toArray();
    rows.sort((one, other) => other.listedAt - one.listedAt || other.articleId - one.articleId);
    const isAbout = new Set(
      rows.flatMap(({ articleId, about }) => (about.includes(name) ? articleId : [])),
    );
    const articleIds = rows.map(({ articleId }) => articleId);
    const articles = await getArticles(tx, articleIds.slice(0, limit));
    return {
      about: isAbout.size,
      mentions: rows.length - isAbout.size,
      articleIds,
      times: rows.map(({ listedAt }) => listedAt),
      articles: articles.map((article) => ({ article, isAbout: isAbout.has(article.id) })),
    };
  });
