import { useEffect, useState } from 'preact/hooks';
import { type FilterFacet, readFacets } from '../../../lib/store/lists/filter-values.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';

/** The facets of a list, counted once; `undefined` until then. */
export function useFilterValues(name: ArticleListName): readonly FilterFacet[] | undefined {
  const [found, setFound] = useState<readonly FilterFacet[]>();
  useEffect(() => {
    let isOpen = true;
    void readFacets(name).then((counted) => isOpen && setFound(counted));
    return () => {
      isOpen = false;
    };
  }, [name]);
  return found;
}
