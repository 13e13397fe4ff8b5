import { useLayoutEffect, useState } from 'preact/hooks';
import { type ListFilter, withoutFilters } from '../../../lib/article/lists/list-filter.ts';
import type { MatchingArticles } from '../../../lib/search/rank/search-results.ts';
import type { FacetColumns } from '../../../lib/store/results/result-facets.ts';
import type { CountedFacet } from '../../../lib/store/rows/views.ts';

/** What counting the values of a search's results takes. */
export interface CountedSearch {
  /** The facet values of the stored articles. */
  facetColumns: () => Promise<FacetColumns>;
  /** All articles that have every word and match these filters. */
  matching: (filters: readonly ListFilter[]) => Promise<MatchingArticles>;
}

/** The facet values of results. */
export interface ResultFacets {
  facets: readonly CountedFacet[];
  /** The latest first. */
  years: readonly { year: number; count: number }[];
}

const startOfYear = (year: number): number => new Date(year, 0, 1).getTime();

/**
 * The facet values of results; `undefined` until counted, and `null` if that fails. Closing the menu ends the count. A
 * value is counted among the results without the active filter of its kind, because choosing the value replaces that
 * filter.
 */
export function useResultFacets(
  search: CountedSearch,
  filters: readonly ListFilter[],
): ResultFacets | null | undefined {
  const [counted, setCounted] = useState<ResultFacets | null>();
  useLayoutEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const count = async () => {
      const [{ countFacet, countYears, resultFacets }, columns] = await Promise.all([
        import('../../../lib/store/results/result-facets.ts'),
        search.facetColumns(),
      ]);
      const facets = await Promise.all(
        resultFacets.map(async (by): Promise<CountedFacet> => {
          const matching = await search.matching(withoutFilters(filters, [by]));
          return { by, values: countFacet(columns, by, matching.articleIds) };
        }),
      );
      const ofAnyTime = await search.matching(withoutFilters(filters, ['after', 'before']));
      if (!signal.aborted) setCounted({ facets, years: countYears(ofAnyTime, startOfYear) });
    };
    void count().catch((error: unknown) => {
      if (!signal.aborted) setCounted(null);
      throw error;
    });
    return () => closing.abort();
  }, [search]);
  return counted;
}
