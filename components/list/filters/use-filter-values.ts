import { useLayoutEffect, useState } from 'preact/hooks';
import { countFacets } from '../../../lib/store/lists/count-facets.ts';
import {
  type FilterFacet,
  readFacets,
  storeFacets,
} from '../../../lib/store/lists/filter-values.ts';
import type { ArticleListName, CountedFacet } from '../../../lib/store/rows/views.ts';
import { type PlacedFacets, placeFacets } from './place-facets.ts';

/**
 * What a list can be filtered by; `undefined` for a moment, and `null` if it can't be read. A long list is then counted,
 * which ends when the menu is closed.
 */
export function useFilterValues(name: ArticleListName): PlacedFacets | null | undefined {
  const [opened, setOpened] = useState<readonly FilterFacet[] | null>();
  const [counted, setCounted] = useState<readonly CountedFacet[]>([]);
  // A layout effect reads before the empty menu is painted, so that the values appear a frame earlier.
  useLayoutEffect(() => {
    const closing = new AbortController();
    void fill(closing.signal).catch((error: unknown) => {
      setOpened((known) => known ?? null);
      throw error;
    });
    return () => closing.abort();
  }, [name]);

  const fill = async (signal: AbortSignal) => {
    const { facets, isCounted } = await readFacets(name);
    if (signal.aborted) return;
    setOpened(facets);
    setCounted([]);
    if (isCounted) return;
    const found: CountedFacet[] = [];
    for await (const facet of countFacets(name, signal)) {
      found.push(facet);
      setCounted([...found]);
    }
    if (!signal.aborted) await storeFacets(name, found);
  };
  return opened && placeFacets(opened, counted);
}
