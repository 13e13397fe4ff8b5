import { writeTerms } from '../../article/lists/filter-terms.ts';
import {
  filterParts,
  isPublishers,
  type ListFilter,
  type TimeSpan,
} from '../../article/lists/list-filter.ts';
import type { ArticleSet } from '../../search/rank/article-set.ts';
import { read } from '../db/database.ts';
import { type FilterTables, filterTables, idsMatching } from '../lists/matching-ids.ts';

/**
 * The articles that match all filters, muted ones included; `undefined`, which stands for every article, if there are
 * no filters.
 */
export const readNarrowed = async (
  filters: readonly ListFilter[],
): Promise<ArticleSet | undefined> => (filters.length === 0 ? undefined : readMatching(filters));

/**
 * `readNarrowed` for searches one after the other: what filters ask of the publisher's data is read once, what they ask of
 * the user's each time.
 */
export function createNarrowing(): typeof readNarrowed {
  let held: { terms: string; among: ReturnType<typeof readNarrowed> } | undefined;
  return async (filters) => {
    const publishers = filters.filter(isPublishers);
    const users = filters.filter((filter) => !isPublishers(filter));
    const terms = writeTerms(publishers);
    if (held?.terms !== terms) held = { terms, among: readNarrowed(publishers) };
    const [one, other] = await Promise.all([held.among, readNarrowed(users)]);
    return one && other ? { has: (id) => one.has(id) && other.has(id) } : (one ?? other);
  };
}

const readMatching = (filters: readonly ListFilter[]): Promise<ArticleSet> =>
  read([...filterTables, 'unread'], async (tx) => {
    const { facets, isUnread, span } = filterParts(filters);
    const each = await Promise.all([
      ...facets.map((facet) => idsMatching(tx, facet)),
      ...(span ? [idsWithin(tx, span)] : []),
      ...(isUnread ? [tx.unread.toCollection().primaryKeys()] : []),
    ]);
    return each.reduce<ArticleSet>(
      (left, ids) => new Set(ids.filter((id) => left.has(id))),
      everyArticle,
    );
  });

const everyArticle: ArticleSet = { has: () => true };

const idsWithin = ({ articles }: FilterTables, { from, to }: TimeSpan): Promise<number[]> =>
  articles.where('sortAt').between(from, to).primaryKeys();
