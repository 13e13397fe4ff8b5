import { useEffect, useMemo, useRef } from 'preact/hooks';
import { readTerms, writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { idSequence } from '../../lib/article/lists/id-sequence.ts';
import { type ListFilter, withoutFilters } from '../../lib/article/lists/list-filter.ts';
import { isFiltered } from '../../lib/highlight/highlight-filter.ts';
import { unfiltered } from '../../lib/highlight/highlight-list.ts';
import { fixedWindow } from '../../lib/store/lists/list-window.ts';
import { listTop } from '../../lib/store/lists/views.ts';
import type {
  ArticleListName,
  ListName,
  ListPlace,
  SurfaceView,
} from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useArticleList } from '../live/list/use-article-list.ts';
import { noFlags, useFlagsAhead } from '../live/list/use-flags-ahead.ts';
import { useHighlightCounts } from '../live/use-article-highlights.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { highlightsView, type MyHighlights, useMyHighlights } from '../live/use-my-highlights.ts';
import type { View } from '../live/use-view.ts';
import { backfillActions } from './coverage/backfill-actions.ts';
import { useListCoverage } from './coverage/use-list-coverage.ts';
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
): ListSession | undefined {
  const coverage = useListCoverage();
  const found = useMyHighlights(row, show);
  const highlights = row?.list === 'myHighlights' ? (found ?? null) : null;
  const articles = useShownArticles(row, highlights);
  const highlightCounts = useHighlightCounts(articles !== undefined);
  const { flags, flip } = useFlagsAhead(articles ?? noFlags);
  const expanded = useExpandedRows(showToast);
  const wasReady = useRef(false);
  if (articles && (row?.list !== 'myHighlights' || highlights)) wasReady.current = true;
  if (!row || !articles || !coverage || !wasReady.current) return undefined;
  return {
    articles: { ...articles, ...flags },
    chosenFilters: filtersOf(row),
    flip,
    highlights,
    highlightCounts,
    selectedId: row.selectedId,
    select: (articleId) => show({ selectedId: articleId }),
    top: row.top && articles.indexOf(row.top.articleId) < 0 ? articles.top : row.top,
    rememberTop: (left) => {
      // Replacing a list also ends its scrolling, and the new list has a place of its own.
      const isShown = row.list === articles.name && row.order === articles.order;
      if (isShown && termsOf(row) === writeTerms(articles.filters)) show({ top: left });
    },
    expanded,
    coverage,
    backfill: backfillActions(attempt),
    show: (name, filters = []) => {
      articles.clearRead();
      expanded.reset();
      show({ ...changeToList(row, name, filters), ...(!isBeside && noArticle) });
    },
    // Begins at the top: in the other order, a place near it is near the end.
    sort: (order) => show({ order, selectedId: null, top: null }),
  };
}

/** The stored terms, as far as they can be read. */
const filtersOf = ({ terms }: Pick<SurfaceView, 'terms'>): readonly ListFilter[] =>
  readTerms(terms) ?? [];

const termsOf = (row: SurfaceView): string => writeTerms(filtersOf(row));

const noArticle = { articleId: null, note: null };

/** A list opens where it was left; with other filters, at its top. */
function changeToList(row: SurfaceView, list: ListName, filters: readonly ListFilter[]) {
  // Every article of that list is unread.
  const terms = writeTerms(list === 'unread' ? withoutFilters(filters, ['is']) : filters);
  const { selectedId, top } = placeOf(row, list, terms);
  const view = highlightsView(row);
  const start = { filter: unfiltered, selected: null, top: null };
  return {
    list,
    terms,
    selectedId,
    top,
    ...(list === 'myHighlights' &&
      isFiltered(view.filter) && { highlights: { ...view, ...start } }),
  };
}

function placeOf(row: SurfaceView, list: ListName, terms: string): ListPlace {
  if (list === row.list && terms === termsOf(row)) return row;
  return (terms === '' && list !== row.list && row.places[list]) || listTop;
}

/** The articles of the list or of the highlights; until those are loaded, the list shown before. */
function useShownArticles(
  row: SurfaceView | undefined,
  highlights: MyHighlights | null,
): ArticleList | undefined {
  const last = useRef<ArticleListName>('unread');
  if (row && row.list !== 'myHighlights') last.current = row.list;
  const list = useArticleList({
    name: last.current,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.terms]),
    order: row?.order ?? 'newest',
    top: row?.top ?? null,
    pins: [...new Set([row?.selectedId, row?.articleId])].filter((id) => typeof id === 'number'),
    isRequested: row !== undefined,
  });
  const ids = highlights?.articles;
  const rows = useMemo(() => ids && { ...idSequence(ids), whole: fixedWindow(ids) }, [ids]);
  if (!list || !rows) return list;
  const nothingWaits = { waitingCount: 0, isWaiting: () => false };
  return { ...list, ...rows, ...nothingWaits, name: 'all', filters: [], total: rows.count };
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
