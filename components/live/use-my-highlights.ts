import { useMemo, useRef } from 'preact/hooks';
import type { HighlightSearch } from '../../lib/app/search/highlight-search.ts';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import {
  filterHighlights,
  filterOptions,
  type HighlightFilterOptions,
} from '../../lib/highlight/highlight-filter.ts';
import type { HighlightFilter } from '../../lib/highlight/highlight-list.ts';
import {
  articleIdsIn,
  type ListedHighlight,
  sortHighlights,
} from '../../lib/highlight/highlight-order.ts';
import { readHighlightTerms, writeHighlightTerms } from '../../lib/highlight/highlight-terms.ts';
import { type HighlightsView, isNarrowed, type SurfaceView } from '../../lib/store/rows/views.ts';
import { useHighlightSearch } from './list/use-highlight-search.ts';
import { useIdleAfter } from './list/use-idle-after.ts';
import { useFirstHighlights, useListedHighlights } from './list/use-listed-highlights.ts';
import type { View } from './use-view.ts';

/** The list of all highlights, as a panel shows it. */
export interface MyHighlights {
  /** The number of all highlights, shown or not. */
  total: number;
  /** Whether notes on articles are among them. */
  hasNotes: boolean;
  /** The highlights that match the filter, from top to bottom. */
  shown: readonly ListedHighlight[];
  ids: readonly string[];
  /** The articles of these highlights, from top to bottom. */
  articles: readonly number[];
  view: HighlightsView;
  change: (change: Partial<HighlightsView>) => void;
  /** The filters that the view's terms stand for. */
  filters: HighlightFilter;
  /** Changes the filter and scrolls to the top, as `searchFor` and `showAll` do. */
  filter: (change: Partial<HighlightFilter>) => void;
  searchFor: (query: string) => void;
  /** Clears filter and search. */
  showAll: () => void;
  /** The search among the highlights; `null` for none. */
  search: HighlightSearch | null;
  /** The values that the list can be filtered by. */
  choices: HighlightFilterOptions;
}

const firstView: HighlightsView = {
  order: 'article',
  terms: '',
  search: '',
  selected: null,
  top: null,
};

/** Order, filter and scroll position of the list of all highlights. */
export const highlightsView = (row: SurfaceView): HighlightsView => row.highlights ?? firstView;

/**
 * All highlights in the order and with the filter of the panel; `undefined` until loaded. While one of their
 * articles is open the list doesn't change, so that the next article stays the next one. `counted` is the number of all
 * highlights, where it is known.
 */
export function useMyHighlights(
  row: SurfaceView | undefined,
  show: View['show'],
  counted: number | undefined,
): MyHighlights | undefined {
  const isShown = row?.list === 'myHighlights';
  const isLoaded = useRef(false);
  const latestView = useRef(firstView);
  const isEnabled = isShown && (row.articleId === null || !isLoaded.current);
  const openNoteId = (isShown && row.articleId === null && row.note) || null;
  const isWhole = useRef(false);
  const opensAtTop = row !== undefined && isAtTop(row);
  const isOpening = isEnabled && opensAtTop && !isWhole.current;
  const view = row && highlightsView(row);
  const first = useFirstHighlights((view ?? firstView).order, counted, isOpening);
  const isFirstPainted = useIdleAfter(first && 'first');
  const whole = useListedHighlights(isEnabled && (isFirstPainted || !opensAtTop), openNoteId);
  isWhole.current = whole !== undefined;
  const all = whole ?? first?.listed;
  const listed = useMatchingHighlights(all, view, openNoteId);
  const choices = useMemo(() => all && filterOptions(all), [all]);
  isLoaded.current = isShown && whole !== undefined;
  if (!view || !all || !listed || !choices) return undefined;
  latestView.current = view;
  return {
    total: whole?.length ?? first?.total ?? all.length,
    hasNotes: all.some(({ highlight }) => isArticleNote(highlight)),
    ...listed,
    view,
    ...viewChanges(latestView, show),
    choices,
  };
}

/**
 * How the user changes the view. Changes apply to the latest one, drawn or not: a list may stop scrolling while its filter
 * changes.
 */
function viewChanges(
  view: { current: HighlightsView },
  show: View['show'],
): Pick<MyHighlights, 'change' | 'filter' | 'searchFor' | 'showAll'> {
  const change = (changed: Partial<HighlightsView>) => {
    view.current = { ...view.current, ...changed };
    show({ highlights: view.current });
  };
  const narrow = (changed: Partial<HighlightsView>) =>
    change({ ...changed, selected: null, top: null });
  return {
    change,
    filter: (changed) => {
      const filters = readHighlightTerms(view.current.terms);
      narrow({ terms: writeHighlightTerms({ ...filters, ...changed }) });
    },
    searchFor: (text) => narrow({ search: text }),
    showAll: () => narrow({ terms: '', search: '' }),
  };
}

/** The highlights that a view asks for, in its order, with one whose note is open; `undefined` until they are known. */
function useMatchingHighlights(
  all: readonly ListedHighlight[] | undefined,
  view: HighlightsView | undefined,
  openNoteId: string | null,
): Pick<MyHighlights, 'shown' | 'ids' | 'articles' | 'filters' | 'search'> | undefined {
  const { order, terms, search: query } = view ?? firstView;
  const filters = useMemo(() => readHighlightTerms(terms), [terms]);
  const sorted = useMemo(() => all && sortHighlights(all, order), [all, order]);
  const read = useHighlightSearch(query, all);
  // While a new query is not answered yet, the last answer stays. A list that opens with a query waits for its first
  // answer.
  const lastSearch = useRef(read);
  if (!view || read !== undefined) lastSearch.current = view && read;
  const search = lastSearch.current;
  const shown = useMemo(
    () =>
      sorted &&
      search !== undefined &&
      filterHighlights(sorted, filters, search?.matches ?? everyHighlight, openNoteId),
    [sorted, search, filters, openNoteId],
  );
  const listed = useMemo(
    () =>
      shown && {
        shown,
        ids: shown.map(({ highlight }) => highlight.id),
        articles: articleIdsIn(shown),
      },
    [shown],
  );
  return listed && search !== undefined ? { ...listed, filters, search } : undefined;
}

/** Whether the view shows the top of the unfiltered list. */
const isAtTop = ({ highlights, note }: SurfaceView): boolean =>
  !note &&
  (!highlights ||
    (highlights.top === null && highlights.selected === null && !isNarrowed(highlights)));

const everyHighlight = () => true;
