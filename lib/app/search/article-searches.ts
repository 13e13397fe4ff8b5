import { readTerms } from '../../article/lists/filter-terms.ts';
import { localClock } from '../../search/query/date-range.ts';
import type { SavedSearch } from '../../settings.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import { type ArticleSearchOptions, searchArticles } from '../../store/results/search-articles.ts';
import { CachedUserTexts } from '../../store/results/user-texts.ts';
import { CachedIndex } from '../../store/search/stored-index.ts';
import { readEntityQuery } from '../watch/named-entities.ts';
import { type ArticleSearch, createArticleSearch } from './article-search.ts';

/**
 * Words that most articles of this publisher contain. None gets corrected, and searching for them runs each kind of
 * work often.
 */
const usualTexts = ['rare', 'rare earth'];

/** The consecutive searches of a page, which share the user's texts. */
export interface ArticleSearches {
  begin: () => ArticleSearch;
  /**
   * Has a search read what it needs for any text before one is typed, and runs some searches. A page's first searches
   * take several times as long as later ones, because their code is not compiled yet.
   */
  prepare: (search: ArticleSearch, now: number) => Promise<void>;
  /** How many articles each saved search finds now. Rejects once it is aborted. */
  count: (saved: readonly SavedSearch[], now: number, signal?: AbortSignal) => Promise<number[]>;
  /** Stops tracking what the user writes. */
  leave: () => void;
}

/** Begins to track what the user writes. */
export function createArticleSearches(userTexts = new CachedUserTexts()): ArticleSearches {
  return {
    begin: () => createArticleSearch(userTexts),
    prepare: async (search, now) => {
      for (const text of usualTexts) {
        // Searches for typed text come first.
        await userTexts.searching;
        await search({ text, filters: [], order: 'relevance', now }).next();
      }
      await userTexts.read();
    },
    count: async (saved, now, signal) => {
      await userTexts.read();
      return countSavedSearches(saved, { now, userTexts: userTexts.known, signal });
    },
    leave: userTexts.watch(),
  };
}

/** How many indexed articles each saved search finds now. Rejects once it is aborted. */
async function countSavedSearches(
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
