import { useEffect, useState } from 'preact/hooks';
import { type FilterValue, filterValues } from '../../../lib/store/lists/filter-values.ts';
import { listIds } from '../../../lib/store/lists/list-ids.ts';
import type { ArticleListName, ListFilter } from '../../../lib/store/rows/views.ts';

/** Values of one kind that a list can be narrowed to. */
export interface FilterFacet {
  by: ListFilter['by'];
  values: readonly FilterValue[];
}

const facets = ['tag', 'kind', 'category', 'author', 'source'] as const;

/** What a list can be narrowed to, counted once; `undefined` until it was. A side on which all are alike is left out. */
export function useFilterValues(name: ArticleListName): readonly FilterFacet[] | undefined {
  const [found, setFound] = useState<readonly FilterFacet[]>();
  useEffect(() => {
    let isOpen = true;
    void countFacets(name).then((counted) => isOpen && setFound(counted));
    return () => {
      isOpen = false;
    };
  }, [name]);
  return found;
}

async function countFacets(name: ArticleListName): Promise<FilterFacet[]> {
  const articleIds = new Set(await listIds(name, null));
  const counted = await Promise.all(
    facets.map(async (by) => ({ by, values: await filterValues(by, articleIds) })),
  );
  return counted.filter(({ by, values }) => values.length > (by === 'kind' ? 1 : 0));
}
