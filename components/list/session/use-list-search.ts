import { useMemo } from 'preact/hooks';
import { withoutBidiControls } from '../../../lib/bidi.ts';
import { isArticleList, type SurfaceView } from '../../../lib/store/rows/views.ts';
import type { RunningSearch } from '../../search/shown-search.ts';
import { useArticleSearch } from '../../search/use-article-search.ts';
import { type FoundList, useFoundArticles } from '../../search/use-found-articles.ts';
import { filtersOf, idsAmong, isSearched } from './list-change.ts';

export interface ListSearch extends FoundList {
  searches: RunningSearch;
  /** The text of the search among articles; empty for none. */
  text: string;
  /** Whether the first results have not been found yet. */
  isPending: boolean;
}

/** What a view searches for among articles, and what that finds. */
export function useListSearch(row: SurfaceView | undefined, now: number): ListSearch {
  const text = row && isArticleList(row.list) ? withoutBidiControls(row.search ?? '') : '';
  const isSearching = isSearched({ search: text });
  const requiredIds = idsAmong(isSearching ? [row?.selectedId, row?.top?.articleId] : []);
  const running = useArticleSearch({
    text,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.list, row?.terms]),
    order: row?.resultOrder ?? 'relevance',
    now,
    requiredIds,
  });
  const found = useFoundArticles(running, requiredIds);
  return { ...found, searches: running, text, isPending: isSearching && found.search === null };
}
