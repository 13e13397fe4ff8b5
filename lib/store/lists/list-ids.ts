import { read } from '../db/database.ts';
import type { ArticleListName, ListFilter } from '../rows/views.ts';
import { listWindow } from './list-window.ts';

/** All ids of a list from top to bottom. */
export const listIds = (
  name: ArticleListName,
  filter: ListFilter | null,
): Promise<readonly number[]> =>
  listWindow(name, filter ? [filter] : []).range(0, Number.POSITIVE_INFINITY);

/** The ids of all articles, the newest first. */
export const allIds = (): Promise<readonly number[]> => listIds('all', null);

/** The first of a list in the order of time that is from then or older. Reads a few of its articles. */
export const firstIdSince = (
  articleIds: readonly number[],
  sortAt: number,
): Promise<number | undefined> =>
  read(['articles'], async ({ articles }) => {
    let [low, high] = [0, articleIds.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const article = await articles.get(articleIds[middle] ?? -1);
      if (article && article.sortAt <= sortAt) high = middle;
      else low = middle + 1;
    }
    return articleIds[low];
  });
