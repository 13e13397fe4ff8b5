import { useEffect, useMemo } from 'preact/hooks';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { idSequence, type RowRange } from '../../lib/article/lists/id-sequence.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useListRows } from '../live/list/use-list-rows.ts';
import type { RunningSearch, SearchView } from './search-view.ts';

export interface ResultList {
  /** `null` without a search, and until the first results are found. */
  search: SearchView | null;
  /** The parts of a list that its rows are drawn from; empty without a search. */
  rows: Partial<ArticleList>;
}

/**
 * The articles that a search has found, as rows of a list. Only the rows around the drawn ones, and the required ones,
 * are read; of the others, only the ids.
 */
export function useResultList(
  { search, more, showNext }: RunningSearch,
  requiredIds: readonly number[],
): ResultList {
  const key = search ? [search.text, search.order, writeTerms(search.filters)].join(' ') : '';
  const first = search?.results.articles ?? noArticles;
  const known = useMemo(() => ({ articles: first }), [first]);
  const rows = useListRows({
    key,
    ids: search?.ids ?? none,
    known,
    first: inView,
    required: requiredIds,
  });
  const { ids, gone } = rows;
  // The row below a required one is its neighbor.
  const wanted = Math.max(rows.wanted, ...requiredIds.map((id) => ids.indexOf(id) + 2));
  const count = (search?.count ?? 0) - ((search?.ids.length ?? 0) - ids.length);
  useEffect(() => {
    if (ids.length < Math.min(wanted, count)) more(wanted + gone.size);
  }, [ids, wanted]);
  const positions = useMemo(() => idSequence(ids), [ids]);
  const waiting = useMemo(() => new Set(search ? arrivals(search) : none), [search]);
  if (!search) return { search, rows: {} };
  const isWhole = ids.length === count;
  const isKnown = (articleId: number) => {
    const index = positions.indexOf(articleId);
    return isWhole || (index >= 0 && index < ids.length - 1);
  };
  return {
    search,
    rows: {
      ...positions,
      count,
      total: count,
      readIds: async (atLeast) =>
        (await search.readMore(atLeast + gone.size)).ids.filter((id) => !gone.has(id)),
      articles: rows.articles,
      isKnown,
      unread: rows.unread,
      saved: rows.saved,
      hasReadRows: false,
      filters: search.filters,
      draw: rows.draw,
      waitingCount: waiting.size,
      isWaiting: (articleId) => waiting.has(articleId),
      showWaiting: () => {
        if (waiting.size > 0) showNext();
      },
    },
  };
}

const none: readonly number[] = [];

const noArticles: ReadonlyMap<number, Article> = new Map();

/** The rows whose articles come with the results. */
const inView: RowRange = { from: 0, to: 12 };

/** The articles with every word that are found now and are not shown yet. */
function arrivals({ results, next }: SearchView): Iterable<number> {
  if (!next) return none;
  const shown = new Set(results.matching.articleIds);
  return next.results.matching.articleIds.filter((id) => !shown.has(id));
}
