import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { listWindow } from '../../../lib/store/lists/list-window.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';

/** All ids of a list from top to bottom. */
export const listIds = (
  name: ArticleListName,
  filter: ListFilter | null = null,
): Promise<readonly number[]> =>
  listWindow({ name, filters: filter ? [filter] : [] }).range(0, Number.POSITIVE_INFINITY);
