import { valuesOf } from '../../article/lists/article-facets.ts';
import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import type { MatchingArticles } from '../../search/rank/search-results.ts';
import { articlesById } from '../articles/articles.ts';
import { countValues, mostFrequentFirst } from '../lists/count-facets.ts';
import type { CountedValue } from '../rows/views.ts';

/** What results are narrowed by, in the order of the menu. */
export const resultFacets = [
  'kind',
  'author',
  'category',
] as const satisfies readonly ArticleFacet[];

/** Of so many articles the rows are read; of more, indexes. */
const fewArticles = 500;

/** How many of the articles that were found have each value of a facet, the most frequent first. */
export async function countResultFacet(
  by: ArticleFacet,
  { articleIds }: MatchingArticles,
  signal: AbortSignal,
): Promise<CountedValue[]> {
  const counted =
    articleIds.length <= fewArticles
      ? await countInRows(by, articleIds)
      : await countValues(by, new Set(articleIds), signal);
  return mostFrequentFirst(counted);
}

async function countInRows(
  by: ArticleFacet,
  articleIds: readonly number[],
): Promise<CountedValue[]> {
  const counts = new Map<string, number>();
  for (const article of await articlesById(articleIds))
    for (const value of new Set(valuesOf[by](article)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** How many of the articles that were found are from each year, the latest first. */
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
