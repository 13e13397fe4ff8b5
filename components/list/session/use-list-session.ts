import { useMemo, useRef } from 'preact/hooks';
import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import { withoutBidiControls } from '../../../lib/bidi.ts';
import {
  type ArticleListName,
  isArticleList,
  type ListTop,
  listTop,
  type SurfaceView,
} from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { useArticleList } from '../../live/list/use-article-list.ts';
import { noFlags, useFlagsAhead } from '../../live/list/use-flags-ahead.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import {
  highlightsView,
  type MyHighlights,
  useMyHighlights,
} from '../../live/use-my-highlights.ts';
import type { View } from '../../live/use-view.ts';
import type { RunningSearch, SearchView } from '../../search/search-view.ts';
import { useArticleSearch } from '../../search/use-article-search.ts';
import { type ResultList, useResultList } from '../../search/use-result-list.ts';
import { backfillActions } from '../coverage/backfill-actions.ts';
import { useListCoverage } from '../coverage/use-list-coverage.ts';
import type { ListSession } from '../list-session.ts';
import { useExpandedRows } from '../use-expanded-rows.ts';
import {
  changeToList,
  changeToSaved,
  changeToSearch,
  filtersOf,
  idsAmong,
  isSearched,
  noArticle,
  termsOf,
  type WholePlaces,
} from './list-change.ts';

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

/** How the user changes what a list shows. */
type ListActions = Pick<
  ListSession,
  'searchFor' | 'showSaved' | 'sortResults' | 'narrow' | 'select' | 'show' | 'sort'
>;

interface ListActionContext {
  row: SurfaceView;
  change: View['show'];
  list: Pick<ListSession, 'articles' | 'expanded'>;
  /** Whether an open article stands beside the list, and stays when another list is chosen. */
  isBeside: boolean;
  wholePlaces: { current: WholePlaces };
}

/** The changes of what a view shows. Each is based on the view as it is now. */
function listActions(context: ListActionContext): ListActions {
  const { row, change, list, isBeside, wholePlaces } = context;
  const left = isBeside ? {} : noArticle;
  return {
    searchFor: (text) => change({ ...listTop, ...changeToSearch(row, text, wholePlaces.current) }),
    showSaved: (saved) => change({ ...changeToSaved(row, saved), ...listTop, ...left }),
    sortResults: (order) => change({ resultOrder: order, ...listTop }),
    narrow: (filters) => change({ terms: writeTerms(filters), ...listTop }),
    select: (articleId) => change({ selectedId: articleId }),
    show: (name, filters = []) => {
      // Highlights and briefings leave the list of articles as it is until one is shown again.
      if (isArticleList(name)) list.articles.clearRead();
      list.expanded.reset();
      change({
        ...changeToList(row, highlightsView(row), name, filters, wholePlaces.current),
        ...left,
      });
    },
    // Starts at the top: after a change of order, a row near the top would be near the end.
    sort: (order) => {
      wholePlaces.current = {};
      change({ order, ...listTop });
    },
  };
}

/** What a list shows: rows of articles, or those of a search. */
interface Shown {
  articles: ArticleList;
  search: SearchView | null;
}

/** The row at which the list was left; `null`, for the top, if the results of a search no longer have that row. */
function topOf({ top }: SurfaceView, { articles, search }: Shown): ListTop | null {
  const isLost = top !== null && articles.indexOf(top.articleId) < 0;
  if (!isLost) return top;
  return search ? null : articles.top;
}

/** Whether these are the rows that a view asks for. Until they are read, the rows of the previous list stay. */
function isAskedFor(row: SurfaceView, { articles, search }: Shown): boolean {
  if (termsOf(row) !== writeTerms((search ?? articles).filters)) return false;
  if (search)
    return row.search === search.text && (row.resultOrder ?? 'relevance') === search.order;
  return !isSearched(row) && row.list === articles.name && row.order === articles.order;
}

/** The list of articles that a view asks for; while it shows highlights or briefings, the last one. */
function useListRequest(row: SurfaceView | undefined) {
  const last = useRef<ArticleListName>('unread');
  if (row && isArticleList(row.list)) last.current = row.list;
  return {
    name: last.current,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.list, row?.terms]),
    order: row?.order ?? 'newest',
    // A position among results has no meaning in the list.
    top: (row?.search ? null : row?.top) ?? null,
    required: idsAmong([row?.selectedId, row?.articleId]),
    isRequested: row !== undefined,
  };
}

interface ListSearch extends ResultList {
  searches: RunningSearch;
  /** The text of the search among articles; empty for none. */
  text: string;
  /** Whether the first results have not been found yet. */
  isPending: boolean;
}

/** What a view searches for among articles, and what that finds. */
function useListSearch(row: SurfaceView | undefined, now: number): ListSearch {
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
  const found = useResultList(running, requiredIds);
  return { ...found, searches: running, text, isPending: isSearching && found.search === null };
}

/** The articles of a list, or in place of them those of the highlights or of a search, once loaded. */
function useShownArticles(
  list: ArticleList | undefined,
  highlights: MyHighlights | null,
  { search, rows: foundRows }: ResultList,
): ArticleList | undefined {
  const ids = highlights?.articles;
  const rows = useMemo(() => ids && { ...idSequence(ids), readIds: async () => ids }, [ids]);
  if (!list || !(rows || search)) return list;
  const nothingWaits = { waitingCount: 0, isWaiting: () => false };
  const below = { ids: [], count: 0 };
  const total = rows?.count ?? list.total;
  const others = { below, filters: [], total } as const;
  return { ...list, ...rows, ...nothingWaits, ...others, ...foundRows, name: 'all' };
}
