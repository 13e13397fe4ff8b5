import type { Article } from '../../lib/article/model/article.ts';
import { type Neighbours, neighboursOf } from '../../lib/article/lists/neighbors.ts';
import { useRows } from '../live/use-articles.ts';

/** An article beside the one that is open; its title is empty until it was read. */
export type Neighbour = Pick<Article, 'n' | 'title'>;

/** Where an article stands in a list, and what comes before and after it. */
export function useNeighbours(numbers: readonly number[], n: number): Neighbours<Neighbour> {
  const { position, previous, next } = neighboursOf(numbers, n);
  const { articles } = useRows([previous, next].filter((number) => number !== null));
  const neighbour = (number: number | null): Neighbour | null =>
    number === null ? null : (articles.get(number) ?? { n: number, title: '' });
  return { position, previous: neighbour(previous), next: neighbour(next) };
}
