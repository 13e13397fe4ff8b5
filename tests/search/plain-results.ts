import type { SearchResults } from '../../lib/search/rank/search-results.ts';

/** Results without the parts that only their own search has, to compare them with those of another. */
export const plainResults = ({ matching, ...groups }: SearchResults) => ({
  ...groups,
  articleIds: matching.articleIds,
  seconds: matching.seconds,
});
