import { useEffect, useState } from 'preact/hooks';
import { type FilterValue, filterValues } from '../../../lib/store/lists/filter-values.ts';
import { listIds } from '../../../lib/store/lists/list-window.ts';
import type { ArticleListName, ListFilter } from '../../../lib/store/rows/views.ts';

/** The values of one facet. */
export interface FilterFacet {
  by: ListFilter['by'];
  values: readonly FilterValue[];
}

const facets = ['tag', 'kind', 'category', 'author', 'source'] as const;

/** The facets of a list, counted once; `undefined` until then. A facet with a single kind is left out. */
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
