import { shortened } from '../article/model/words.ts';
import { formatList } from '../i18n/format-list.ts';
import { t } from '../i18n/t.ts';
import type { QueryError } from '../search/query/query.ts';

/** What the status line needs to know about the results of a search. */
interface ResultCounts {
  all: { count: number };
  some: { count: number } | null;
  corrections: readonly { terms: readonly string[] }[];
}

/**
 * The parts of the status line: how many articles were found, and for which words besides. `isComplete`: nothing is
 * still searched.
 */
export function searchStatus(
  { all, some, corrections }: ResultCounts,
  isComplete: boolean,
): string[] {
  const terms = corrections.flatMap((each) => each.terms);
  return [
    t(isComplete ? 'count_articles' : 'search_soFar', { count: all.count }),
    ...(some && some.count > 0 ? [t('search_some', { count: some.count })] : []),
    ...(terms.length > 0 ? [t('search_corrected', { words: formatList(terms) })] : []),
  ];
}

/** How many articles the index has; `null` if it has all. */
export const indexStatus = (lag: { unindexed: number; stored: number }): string | null => {
  const { unindexed, stored } = lag;
  if (unindexed === 0) return null;
  // Can be negative: deleted articles that are still in the index count as unindexed.
  return t('search_indexed', { count: stored, indexed: Math.max(0, stored - unindexed) });
};

/** Characters of a query that suffice to recognize the part. */
const partLength = 40;

/** What is wrong with parts of a query, the same said once. */
export const queryErrorMessages = (errors: readonly QueryError[], query: string): string[] => [
  ...new Set(
    errors.map(({ kind, start, end }) =>
      t(`search_error_${kind}`, { text: shortened(query.slice(start, end), partLength) }),
    ),
  ),
];
