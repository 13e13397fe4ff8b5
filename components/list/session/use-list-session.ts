import { useRef } from 'preact/hooks';
import { isArticleList } from '../../../lib/store/rows/views.ts';
import { useArticleList } from '../../live/list/use-article-list.ts';
import { noFlags, useFlagsAhead } from '../../live/list/use-flags-ahead.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { useMyHighlights } from '../../live/use-my-highlights.ts';
import type { View } from '../../live/use-view.ts';
import { backfillActions } from '../coverage/backfill-actions.ts';
import { useListCoverage } from '../coverage/use-list-coverage.ts';
import type { ListSession } from '../list-session.ts';
import { useExpandedRows } from '../use-expanded-rows.ts';
import { listActions } from './list-actions.ts';
import { filtersOf, isSearched, type WholePlaces } from './list-change.ts';
import { isAskedFor, topOf } from './list-top.ts';
import { useListRequest } from './use-list-request.ts';
import { useListSearch } from './use-list-search.ts';
import { useShownArticles } from './use-shown-articles.ts';

/**
 * The list session of a panel; `undefined` until everything that the first paint needs is loaded. `isBeside`: an open
 * article stands beside the list, and stays when another list is chosen.
 */
export function useListSession(
  { row, show: change }: View,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
  isBeside: boolean,
  now: number,
): ListSession | undefined {
  const wasShown = useRef(false);
  const latest = useRef(row);
  latest.current = row;
  const wholePlaces = useRef<WholePlaces>({});
  if (row && row.terms === '' && !isSearched(row)) wholePlaces.current = row.places;
  const highlightCounts = useHighlightCounts(wasShown.current);
  const allHighlights = useMyHighlights(row, change, highlightCounts?.total);
  const highlights = row?.list === 'myHighlights' ? (allHighlights ?? null) : null;
  const found = useListSearch(row, now);
  const { search } = found;
  const list = useArticleList(useListRequest(row));
  const articles = useShownArticles(list, highlights, found);
  const coverage = useListCoverage() ?? null;
  wasShown.current ||= articles !== undefined;
  const { flags, flip } = useFlagsAhead(articles ?? noFlags);
  const expanded = useExpandedRows(showToast);
  const wasReady = useRef(false);
  const isCovered = coverage !== null;
  const hasHighlights = row?.list !== 'myHighlights' || highlights !== null;
  wasReady.current ||= articles !== undefined && isCovered && !found.isPending && hasHighlights;
  if (!row || !articles || !wasReady.current) return undefined;
  const shown = { articles, search };
  const isCurrent = isAskedFor(row, shown);
  return {
    ...listActions({ row, change, list: { articles, expanded }, isBeside, wholePlaces }),
    articles: { ...articles, ...flags },
    chosenFilters: filtersOf(row),
    flip,
    isCurrent: isArticleList(row.list) ? isCurrent : hasHighlights,
    shown: isArticleList(row.list) ? articles.name : row.list,
    highlights,
    searchText: found.text,
    search,
    searches: found.searches,
    resultOrder: row.resultOrder ?? 'relevance',
    highlightCounts,
    selectedId: row.selectedId,
    top: topOf(row, shown),
    rememberTop: (top) => {
      // Replacing a list also ends its scrolling, and the new list has a place of its own.
      if (latest.current && isAskedFor(latest.current, shown)) change({ top });
    },
    expanded,
    coverage,
    backfill: backfillActions(attempt),
  };
}
