import { filterParts, type ListFilter, type TimeSpan } from '../../article/lists/list-filter.ts';
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
