import { shortened } from '../article/model/words.ts';
import { formatList } from '../i18n/format-list.ts';
import { t } from '../i18n/t.ts';
import type { QueryError } from '../search/query/query.ts';

/** What the status line needs to know about the results of a search. */
interface FoundCounts {
  all: { count: number };
  some: { count: number } | null;
  corrections: readonly { terms: readonly string[] }[];
  unindexed: number;
  stored: number;
}

/** The parts of the status line: how many articles were found, and what else the user should know. */
export function searchStatus({ all, some, corrections, unindexed, stored }: FoundCounts): string[] {
  const terms = corrections.flatMap((each) => each.terms);
  // Can be negative: deleted articles that are still in the index count as unindexed.
  const indexed = Math.max(0, stored - unindexed);
  return [
    t('count_articles', { count: all.count }),
    ...(some && some.count > 0 ? [t('search_some', { count: some.count })] : []),
    ...(terms.length > 0 ? [t('search_corrected', { words: formatList(terms) })] : []),
    ...(unindexed > 0 ? [t('search_indexed', { count: stored, indexed })] : []),
  ];
}

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
