import type { Article } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import { matchingArticles } from '../lists/matching-ids.ts';

/** What is stored around an article: of its author and of the sources that it cites. */
export interface AuthorAndSources {
  /** How many articles this author has here; 0 where none is named. */
  byAuthor: number;
  /** What the site says about the author. */
  authorBio: string | null;
  /** How many articles cite each of the sources, this one among them. */
  citationCounts: ReadonlyMap<string, number>;
}

/** Counts what is stored around an article. */
export async function readAuthorAndSources({
  author,
  sources,
}: Pick<Article, 'author' | 'sources'>): Promise<AuthorAndSources> {
  const [byAuthor, row, counts] = await Promise.all([
    author === null ? 0 : matchingArticles('author', author).count(),
    author === null ? undefined : db.authors.get(author),
    Promise.all(sources.map((host) => matchingArticles('source', host).count())),
  ]);
  return {
    byAuthor,
    authorBio: row?.bio ?? null,
    citationCounts: new Map(sources.map((host, index) => [host, counts[index] ?? 0])),
  };
}
