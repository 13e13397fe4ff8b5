import { type Neighbors, neighborsOf } from '../../lib/article/lists/neighbors.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { useArticles } from '../live/use-articles.ts';

/** An article beside the one that is open; its title is empty until it was read. */
export type Neighbor = Pick<Article, 'id' | 'title'>;

/** Where an article stands in a list, and what comes before and after it. */
export function useNeighbors(ids: readonly number[], articleId: number): Neighbors<Neighbor> {
  const { position, previous, next } = neighborsOf(ids, articleId);
  const { articles } = useArticles([previous, next].filter((articleId) => articleId !== null));
  const neighbour = (articleId: number | null): Neighbor | null =>
    articleId === null ? null : (articles.get(articleId) ?? { id: articleId, title: '' });
  return { position, previous: neighbour(previous), next: neighbour(next) };
}
