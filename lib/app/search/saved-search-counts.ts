import { readTerms } from '../../article/lists/filter-terms.ts';
import { localClock } from '../../search/query/date-range.ts';
import type { SavedSearch } from '../../settings.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import { type ArticleSearchOptions, searchArticles } from '../../store/results/search-articles.ts';
import { CachedIndex } from '../../store/search/stored-index.ts';
import { readEntityQuery } from '../watch/named-entities.ts';

/** How many indexed articles each saved search finds now. Rejects once it is aborted. */
export async function countSavedSearches(
  searches: readonly SavedSearch[],
  {
    now,
    userTexts,
    signal,
  }: Pick<ArticleSearchOptions, 'now' | 'userTexts'> & { signal: AbortSignal | undefined },
): Promise<number[]> {
  const cachedIndex = new CachedIndex();
  const counts: number[] = [];
  for (const { text, terms } of searches) {
    signal?.throwIfAborted();
    const among = await readNarrowed(readTerms(terms) ?? []);
    const { searched } = await readEntityQuery(text, localClock(now));
    const { all } = await searchArticles(searched, {
      now,
      limit: 1,
      order: 'relevance',
      scanned: [],
      userTexts,
      cachedIndex,
      among,
    });
    counts.push(all.count);
  }
  return counts;
}
