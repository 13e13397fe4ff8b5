import type { IdSequence } from '../../lib/article/lists/id-sequence.ts';
import { type Neighbors, neighborsOf } from '../../lib/article/lists/neighbors.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { useArticles } from '../live/use-articles.ts';

/** An article beside the open one; its title is empty until it has been read. */
export type Neighbor = Pick<Article, 'id' | 'title'>;

/** An article's position in a list, and the articles before and after it. */
export function useNeighbors(list: IdSequence, articleId: number): Neighbors<Neighbor> {
  const { position, previous, next } = neighborsOf(list, articleId);
  const { articles } = useArticles([previous, next].filter((id) => id !== null));
  const neighbor = (id: number | null): Neighbor | null =>
    id === null ? null : (articles.get(id) ?? { id, title: '' });
  return { position, previous: neighbor(previous), next: neighbor(next) };
}
