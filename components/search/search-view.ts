import type { SearchAnswer, SearchRequest } from '../../lib/app/search/article-search.ts';
import type { SavedSearch } from '../../lib/settings.ts';

/** The results found last, with their request. They stay while another text is searched for. */
export interface SearchView extends SearchAnswer, Omit<SearchRequest, 'now'> {
  /** What the same search has found since, with a changed index; `null` if nothing new. */
  next: SearchAnswer | null;
  /** When it was found, in ms. */
  foundAt: number;
}

export interface ListSearchRequest extends SearchRequest {
  /** The articles at which the results were left. The first results that are shown include them. */
  requiredIds: readonly number[];
}

export interface RunningSearch {
  /** `null` without a search, and until the first results are found. */
  search: SearchView | null;
  /** Sorts at least this many results. */
  more: (atLeast: number) => void;
  /** Shows what was found since. */
  showNext: () => void;
  /** Reads what a search needs, before the first letter. */
  prepare: () => void;
  /** How many articles each saved search finds now. Rejects once it is aborted. */
  countSaved: (
    saved: readonly SavedSearch[],
    now: number,
    signal: AbortSignal,
  ) => Promise<number[]>;
}
