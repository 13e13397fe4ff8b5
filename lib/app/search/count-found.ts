import { readTerms } from '../../article/lists/filter-terms.ts';
import { createPause } from '../../pause.ts';
import { localClock } from '../../search/query/date-range.ts';
import type { SavedSearch } from '../../settings.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import { searchArticles } from '../../store/results/search-articles.ts';
import { readUserTexts } from '../../store/results/user-texts.ts';
import { HeldIndex } from '../../store/search/search-index.ts';
import { readEntityQuery } from '../watch/named-entities.ts';

/** How many articles each saved search finds now, of those that the index has. */
export async function countFound(searches: readonly SavedSearch[], now: number): Promise<number[]> {
  const shared = {
    ...({ now, limit: 1, order: 'relevance', scanned: [] } as const),
    userTexts: await readUserTexts(createPause()),
    held: new HeldIndex(),
  };
  const counts: number[] = [];
  for (const { text, terms } of searches) {
    const among = await readNarrowed(readTerms(terms) ?? []);
    const { searched } = await readEntityQuery(text, localClock(now));
    const { all } = await searchArticles(searched, { ...shared, among });
    counts.push(all.count);
  }
  return counts;
}
