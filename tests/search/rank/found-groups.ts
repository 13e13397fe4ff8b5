import type { SearchGroup, SearchResults } from '../../../lib/search/rank/search-results.ts';
import type { OracleGroup, OracleResults } from './oracle.ts';

const groupOf = ({ count, hits }: SearchGroup): OracleGroup => ({
  count,
  ids: hits.map(({ articleId }) => articleId),
});

/** The results of a search without its facets, in the oracle's form. */
export const foundGroups = ({
  all,
  some,
  corrections,
}: SearchResults): Omit<OracleResults, 'facets'> => ({
  all: groupOf(all),
  some: some && groupOf(some),
  corrected: corrections.map(({ terms }) => terms.slice()),
});
