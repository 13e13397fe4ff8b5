import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { read } from '../../../lib/store/db/database.ts';
import { listIds as idsIn, listTables } from '../../../lib/store/lists/list-ids.ts';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';

/** All ids of a list from top to bottom. */
export const queriedIds = (query: ListQuery): Promise<readonly number[]> =>
  read(listTables, (tx) => idsIn(tx, query));

/** All ids of a list with one filter or none, newest first. */
export const listIds = (
  name: ArticleListName,
  filter: ListFilter | null = null,
): Promise<readonly number[]> => queriedIds({ name, filters: filter ? [filter] : [] });
