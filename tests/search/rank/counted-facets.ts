import type { FilterKind } from '../../../lib/article/lists/list-filter.ts';
import type { MatchingArticles } from '../../../lib/search/rank/search-results.ts';
import {
  countFacet,
  countYears,
  type FacetColumns,
  resultFacets,
} from '../../../lib/store/results/result-facets.ts';

/**
 * How many results have each value of each facet, counted like the filter menu. `matching` finds the results without
 * the filters of some kinds.
 */
export async function countedFacets(
  columns: FacetColumns,
  matching: (removed: readonly FilterKind[]) => Promise<MatchingArticles>,
): Promise<Record<string, Record<string, number>>> {
  const facets: Record<string, Record<string, number>> = {};
  for (const by of resultFacets) {
    const values = countFacet(columns, by, (await matching([by])).articleIds);
    facets[by] = Object.fromEntries(values.map(({ value, count }) => [value, count]));
  }
  const ofAnyTime = await matching(['after', 'before']);
  const years = countYears(ofAnyTime, (year) => new Date(year, 0, 1).getTime());
  facets.year = Object.fromEntries(years.map(({ year, count }) => [year, count]));
  return facets;
}
