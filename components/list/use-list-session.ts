import { useEffect, useMemo, useRef } from 'preact/hooks';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { idSequence } from '../../lib/article/lists/id-sequence.ts';
import { fixedWindow } from '../../lib/store/lists/list-window.ts';
import {
  type ArticleListName,
  isArticleList,
  type ListTop,
  listTop,
  type SurfaceView,
} from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useArticleList } from '../live/list/use-article-list.ts';
import { noFlags, useFlagsAhead } from '../live/list/use-flags-ahead.ts';
import { useHighlightCounts } from '../live/use-article-highlights.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { highlightsView, type MyHighlights, useMyHighlights } from '../live/use-my-highlights.ts';
import type { View } from '../live/use-view.ts';
import { type ShownSearch, useArticleSearch } from '../search/use-article-search.ts';
import { type FoundList, useFoundArticles } from '../search/use-found-articles.ts';
import { backfillActions } from './coverage/backfill-actions.ts';
import { useListCoverage } from './coverage/use-list-coverage.ts';
import {
  changeToList,
  changeToSaved,
  changeToSearch,
  filtersOf,
  noArticle,
  termsOf,
} from './list-change.ts';
import type { ListSession } from './list-session.ts';
import { useExpandedRows } from './use-expanded-rows.ts';

/**
 * The list session of a panel; `undefined` until everything that the first paint needs is loaded. `isBeside`: an open
 * article stands beside the list, and stays when another list is chosen.
 */
export function useListSession(
  { row, show }: View,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
  isBeside: boolean,
  now: number,
): ListSession | undefined {
  const wasShown = useRef(false);
  const highlightCounts = useHighlightCounts(wasShown.current);
  const allHighlights = useMyHighlights(row, show, highlightCounts?.total);
  const highlights = row?.list === 'myHighlights' ? (allHighlights ?? null) : null;
  const searchText = row && isArticleList(row.list) ? (row.search ?? '') : '';
  const isSearching = searchText.trim() !== '';
  const places = idsAmong(isSearching ? [row?.selectedId, row?.top?.articleId] : []);
  const running = useArticleSearch({
    text: searchText,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.terms]),
    order: row?.resultOrder ?? 'relevance',
    now,
    places,
  });
  const found = useFoundArticles(running, places);
  const { search } = found;
  const articles = useShownArticles(row, highlights, found);
  const isFirst = articles?.isFirst ?? false;
  const coverage = useListCoverage(!isFirst) ?? null;
  wasShown.current ||= articles !== undefined && !isFirst;
  const { flags, flip } = useFlagsAhead(articles ?? noFlags);
  const expanded = useExpandedRows(showToast);
  const wasReady = useRef(false);
  const isCovered = coverage !== null || isFirst;
  const isFound = search !== null || !isSearching;
  if (articles && isCovered && isFound && (row?.list !== 'myHighlights' || highlights))
    wasReady.current = true;
  if (!row || !articles || !wasReady.current) return undefined;
  return {
    articles: { ...articles, ...flags },
    chosenFilters: filtersOf(row),
    flip,
    shown: isArticleList(row.list) ? articles.name : row.list,
    highlights,
    searchText,
    search,
    searchFor: (text) => show({ ...changeToSearch(row, text), ...listTop }),
    showSaved: (saved) =>
      show({ ...changeToSaved(row, saved), ...listTop, ...(!isBeside && noArticle) }),
    resultOrder: row.resultOrder ?? 'relevance',
    sortResults: (order) => show({ resultOrder: order, ...listTop }),
    narrow: (filters) => show({ terms: writeTerms(filters), ...listTop }),
    highlightCounts,
    selectedId: row.selectedId,
    select: (articleId) => show({ selectedId: articleId }),
    top: topOf(row, articles, search),
    rememberTop: (left) => {
      // Replacing a list also ends its scrolling, and the new list has a place of its own.
      const isShown = search
        ? isFor(row, search)
        : !isSearching &&
          row.list === articles.name &&
          row.order === articles.order &&
          termsOf(row) === writeTerms(articles.filters);
      if (isShown) show({ top: left });
    },
    expanded,
    coverage,
    backfill: backfillActions(attempt),
    show: (name, filters = []) => {
      // Highlights and briefings leave the list of articles as it is until one is shown again.
      if (isArticleList(name)) articles.clearRead();
      expanded.reset();
      show({
        ...changeToList(row, highlightsView(row), name, filters),
        ...(!isBeside && noArticle),
      });
    },
    // Begins at the top: in the other order, a place near it is near the end.
    sort: (order) => show({ order, ...listTop }),
  };
}

/** The articles of the list, of the highlights or of a search; until those are loaded, the list shown before. */
function useShownArticles(
  row: SurfaceView | undefined,
  highlights: MyHighlights | null,
  { search, rows: foundRows }: FoundList,
): ArticleList | undefined {
  const last = useRef<ArticleListName>('unread');
  if (row && isArticleList(row.list)) last.current = row.list;
  const list = useArticleList({
    name: last.current,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.terms]),
    order: row?.order ?? 'newest',
    // A place among results is none in the list.
    top: (row?.search ? null : row?.top) ?? null,
    pins: idsAmong([row?.selectedId, row?.articleId]),
    isRequested: row !== undefined,
  });
  const ids = highlights?.articles;
  const rows = useMemo(
    () => ids && { ...idSequence(ids), isCounted: true, whole: fixedWindow(ids) },
    [ids],
  );
  if (!list || !(rows || search)) return list;
  const nothingWaits = { waitingCount: 0, isWaiting: () => false };
  const below = { ids: [], count: 0 };
  const total = rows?.count ?? list.total;
  const others = { below, filters: [], total } as const;
  return { ...list, ...rows, ...nothingWaits, ...others, ...foundRows, name: 'all' };
}

/** Whether this is what a view searches for. */
const isFor = (row: SurfaceView, { text, order, filters }: ShownSearch): boolean =>
  row.search === text &&
  (row.resultOrder ?? 'relevance') === order &&
  termsOf(row) === writeTerms(filters);

const idsAmong = (ids: readonly (number | null | undefined)[]): number[] =>
  [...new Set(ids)].filter((id) => typeof id === 'number');

/** Results that have lost a place begin at their top. */
function topOf(
  row: SurfaceView,
  articles: ArticleList,
  search: FoundList['search'],
): ListTop | null {
  if (search) return row.top && articles.indexOf(row.top.articleId) >= 0 ? row.top : null;
  return row.top && articles.indexOf(row.top.articleId) < 0 ? articles.top : row.top;
}

/** On first run the feeds arrive one by one: until the user selects a row, every arrival joins the list. */
export function useFirstArrivals(
  isEmpty: boolean,
  { articles, selectedId }: Pick<ListSession, 'articles' | 'selectedId'>,
): void {
  const beganEmpty = useRef(false);
  if (isEmpty) beganEmpty.current = true;
  const { waitingCount, showWaiting } = articles;
  useEffect(() => {
    if (beganEmpty.current && selectedId === null && waitingCount > 0) showWaiting();
  }, [waitingCount]);
}
