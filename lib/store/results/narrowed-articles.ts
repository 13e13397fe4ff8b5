import type { ListFilter } from '../../article/lists/list-filter.ts';
import type { ArticleSet } from '../../search/rank/search.ts';
import { read } from '../db/database.ts';
import { heldIds, heldTables } from '../lists/filtered-ids.ts';

/** The articles that filters leave, exactly as in the list of all articles. */
export const readNarrowed = (filters: readonly ListFilter[]): Promise<ArticleSet> =>
  read(heldTables, async (tx) => {
    const list = { name: 'all', filters, order: 'newest' } as const;
    return new Set(await heldIds(tx, list).matching());
  });
