import { useEffect } from 'preact/hooks';
import { type Neighbors, neighborsOf } from '../../lib/article/lists/neighbors.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useArticles } from '../live/use-articles.ts';

/** An article beside the open one; its title and address are empty until it is loaded. */
export type Neighbor = Pick<Article, 'id' | 'title' | 'url'>;

const unknown: Neighbors<number> = { position: null, previous: null, next: null };

/**
 * An article's position in a list, and the articles before and after it; none while the rows around it are loading.
 * A new article that waits joins the list when it is opened.
 */
export function useNeighbors(list: ArticleList, articleId: number): Neighbors<Neighbor> {
  const isWaiting = list.isWaiting(articleId);
  useEffect(() => {
    if (isWaiting) list.showWaiting();
  }, [articleId, isWaiting]);
  const isKnown = list.isKnown(articleId);
  const { position, previous, next } = isKnown
    ? neighborsOf(list, articleId, list.below.ids)
    : unknown;
  const { articles } = useArticles([previous, next].filter((id) => id !== null));
  const neighbor = (id: number | null): Neighbor | null =>
    id === null ? null : (articles.get(id) ?? list.articles.get(id) ?? { id, title: '', url: '' });
  return { position, previous: neighbor(previous), next: neighbor(next) };
}
