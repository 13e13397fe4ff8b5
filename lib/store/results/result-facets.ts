import type { CountedValue } from '../../article/lists/counted-value.ts';
import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import type { MatchingArticles } from '../../search/rank/search-results.ts';
import { read } from '../db/database.ts';
import { mostFrequentFirst, readValues } from '../lists/count-facets.ts';
import { matchingArticles } from '../lists/matching-ids.ts';

/** The facets by which results are narrowed, in the order of the menu. */
export const resultFacets = [
  'kind',
  'author',
  'category',
] as const satisfies readonly ArticleFacet[];

export type ResultFacet = (typeof resultFacets)[number];

/** The articles with each value of each facet, so that results are counted without asking the database. */
export type FacetColumns = ReadonlyMap<ResultFacet, readonly FacetColumn[]>;

interface FacetColumn {
  value: string;
  articleIds: Uint32Array;
}

/** Reads which articles have each value, with a transaction per value, so that other requests come in between. */
export async function readFacetColumns(): Promise<FacetColumns> {
  const columns = new Map<ResultFacet, FacetColumn[]>();
  for (const by of resultFacets) {
    const found: FacetColumn[] = [];
    for (const value of await readValues(by)) {
      const ids = await read(['articles'], (tx) => matchingArticles(tx, by, value).primaryKeys());
      found.push({ value, articleIds: Uint32Array.from(ids) });
    }
    columns.set(by, found);
  }
  return columns;
}

/** How many of these articles have each value of a facet, most frequent first. */
export function countFacet(
  columns: FacetColumns,
  by: ResultFacet,
  articleIds: Iterable<number>,
): CountedValue[] {
  const among = new Set(articleIds);
  const counted = (columns.get(by) ?? []).map(({ value, articleIds: own }) => {
    let count = 0;
    for (const id of own) if (among.has(id)) count += 1;
    return { value, count };
  });
  return mostFrequentFirst(counted);
}

/** How many of the found articles are from each year, latest first. */
export function countYears(
  { seconds }: MatchingArticles,
  startOfYear: (year: number) => number,
): { year: number; count: number }[] {
  const years: { year: number; from: number; count: number }[] = [];
  let newest = 0;
  for (const each of seconds) if (each > newest) newest = each;
  let oldest = newest;
  for (const each of seconds) if (each < oldest) oldest = each;
  const first = new Date(oldest * 1_000).getFullYear();
  for (let year = new Date(newest * 1_000).getFullYear(); year >= first; year -= 1)
    years.push({ year, from: startOfYear(year) / 1_000, count: 0 });
  for (const each of seconds) {
    const own = years.find(({ from }) => from <= each);
    if (own) own.count += 1;
  }
  return years.filter(({ count }) => count > 0).map(({ year, count }) => ({ year, count }));
}
