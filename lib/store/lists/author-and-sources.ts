import type { Article } from '../../article/model/article.ts';
import { read } from '../db/database.ts';
import { matchingArticles } from './matching-ids.ts';

/** What is stored about an article's author and cited sources. */
export interface AuthorAndSources {
  /** How many articles of the author are stored; 0 if no author is named. */
  byAuthor: number;
  /** What the site says about the author. */
  authorBio: string | null;
  /** How many articles cite each of the sources, this one included. */
  citationCounts: ReadonlyMap<string, number>;
}

/** Counts the articles that share an article's author and sources. */
export const readAuthorAndSources = ({
  author,
  sources,
}: Pick<Article, 'author' | 'sources'>): Promise<AuthorAndSources> =>
  read(['articles', 'authors'], async (tx) => {
    const [byAuthor, row, counts] = await Promise.all([
      author === null ? 0 : matchingArticles(tx, 'author', author).count(),
      author === null ? undefined : tx.authors.get(author),
      Promise.all(sources.map((host) => matchingArticles(tx, 'source', host).count())),
    ]);
    return {
      byAuthor,
      authorBio: row?.bio ?? null,
      citationCounts: new Map(sources.map((host, index) => [host, counts[index] ?? 0])),
    };
  });
