import type { QuerySpan } from '../query/query.ts';

export interface SearchHit {
  articleId: number;
  /** The plain words of the query that it does not have. */
  missing: readonly QuerySpan[];
}

export interface SearchGroup {
  /** How many articles match. */
  count: number;
  /** The best of them, best first. */
  hits: readonly SearchHit[];
}

export interface SearchResults {
  /** Articles with all words. */
  all: SearchGroup;
  /** Articles with some of several words; `null` if there are enough with all. */
  some: SearchGroup | null;
  /** Words that were taken for misspelled, with the terms that were searched as well. */
  corrections: readonly { span: QuerySpan; terms: readonly string[] }[];
  /** Last words that were completed: they also count as the beginning of longer words. */
  completed: readonly QuerySpan[];
  /** Every article with all words, in no order. */
  matching: MatchingArticles;
}

/** Articles, and when each was published, in seconds. */
export interface MatchingArticles {
  readonly articleIds: Uint32Array;
  readonly seconds: Uint32Array;
}
