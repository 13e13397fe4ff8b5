import { useEffect, useMemo, useRef } from 'preact/hooks';
import { requestHighlightStates } from '../../lib/app/reading/highlight-states.ts';
import type { HighlightSearch } from '../../lib/app/search/highlight-search.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { changeTo } from '../../lib/highlight/highlight-change.ts';
import {
  filterHighlights,
  filterOptions,
  type HighlightFilterOptions,
} from '../../lib/highlight/highlight-filter.ts';
import type { HighlightFilter, HighlightOrder } from '../../lib/highlight/highlight-list.ts';
import {
  articleIdsIn,
  type ListedHighlight,
  sortHighlights,
} from '../../lib/highlight/highlight-order.ts';
import { readHighlightTerms, writeHighlightTerms } from '../../lib/highlight/highlight-terms.ts';
import { articlesByUrl } from '../../lib/store/articles/articles.ts';
import type { HighlightStateRow } from '../../lib/store/rows/highlight-states.ts';
import { type HighlightsView, isNarrowed, type SurfaceView } from '../../lib/store/rows/views.ts';
import { firstHighlights } from '../../lib/store/user/first-highlights.ts';
import { allHighlights } from '../../lib/store/user/highlight-lists.ts';
import { readHighlightStates } from '../../lib/store/user/highlight-states.ts';
import { useHighlightSearch } from './list/use-highlight-search.ts';
import { useIdleAfter } from './list/use-idle-after.ts';
import { useOpenArticleNote } from './list/use-open-article-note.ts';
import { latest, useLive } from './use-live.ts';
import type { View } from './use-view.ts';

/** The list of all highlights, as a panel shows it. */
export interface MyHighlights {
  /** The number of all highlights, shown or not. */
  total: number;
  /** The highlights that match the filter, from top to bottom. */
  shown: readonly ListedHighlight[];
  ids: readonly string[];
  /** The articles of these highlights, from top to bottom. */
  articles: readonly number[];
  view: HighlightsView;
  change: (change: Partial<HighlightsView>) => void;
  /** What the terms of the view say. */
  filters: HighlightFilter;
  /** Changes the filter and scrolls to the top, as `searchFor` and `showAll` do. */
  filter: (change: Partial<HighlightFilter>) => void;
  searchFor: (query: string) => void;
  /** Ends filter and search. */
  showAll: () => void;
  /** What they are searched for; `null` for nothing. */
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
  // While the first letter waits, the list stays; one that is opened with a query waits for it.
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

/** Whether the list shows its beginning, of all highlights. */
const isAtTop = ({ highlights, note }: SurfaceView): boolean =>
  !note &&
  (!highlights ||
    (highlights.top === null && highlights.selected === null && !isNarrowed(highlights)));

const everyHighlight = () => true;

/** No row is less high, in pixels. */
const leastHeight = 60;

/** The beginning of the list, as much as is in view, to be drawn before all highlights are read. */
function useFirstHighlights(
  order: HighlightOrder,
  counted: number | undefined,
  enabled: boolean,
): { listed: readonly ListedHighlight[]; total: number } | undefined {
  return latest(
    useLive(
      async () => {
        const inView = Math.ceil(window.innerHeight / leastHeight);
        const { rows, articles, states, total } = await firstHighlights(order, inView, counted);
        return { listed: fileUnder(rows, asFound(articles, states)).listed, total };
      },
      [order],
      enabled,
    ),
  );
}

/** Every highlight with its article. A change to a note doesn't read the articles again. */
function useListedHighlights(
  enabled: boolean,
  openNoteId: string | null,
): readonly ListedHighlight[] | undefined {
  const stored = latest(useLive(allHighlights, [], enabled));
  const { rows: withOpen } = useOpenArticleNote(stored ?? none, openNoteId);
  const rows = stored && withOpen;
  const urls = useMemo(() => [...new Set(rows?.map(({ url }) => url))], [rows]);
  const found = latest(
    useLive(
      async () => {
        const [articles, states] = await Promise.all([articlesByUrl(urls), readHighlightStates()]);
        return { of: new Set(urls), ...asFound(articles, states) };
      },
      [urls.join(' ')],
      enabled && rows !== undefined,
    ),
  );
  const isFound = found !== undefined && urls.every((url) => found.of.has(url));
  const filed = useMemo(
    () => (rows && isFound ? fileUnder(rows, found) : undefined),
    [rows, found, isFound],
  );
  // An article that is not read yet would seem to be no longer stored, and a click would open the site. The list stays instead.
  const last = useRef(filed);
  if (filed) last.current = filed;
  useMissingStates(last.current?.missing ?? noIds);
  return last.current?.listed;
}

const none: readonly Highlight[] = [];
const noIds: readonly number[] = [];

/** Has the worker find highlights that arrived without it: from a backup, or before their article. */
function useMissingStates(articleIds: readonly number[]): void {
  const requested = useRef(new Set<number>());
  useEffect(() => {
    const missing = articleIds.filter((id) => !requested.current.has(id));
    for (const id of missing) requested.current.add(id);
    if (missing.length > 0) void requestHighlightStates(missing);
  }, [articleIds]);
}

interface Found {
  articles: Awaited<ReturnType<typeof articlesByUrl>>;
  /** By highlight. */
  states: ReadonlyMap<string, HighlightStateRow>;
}

const asFound = (articles: Found['articles'], states: readonly HighlightStateRow[]): Found => ({
  articles,
  states: new Map(states.map((state) => [state.highlightId, state])),
});

/** The highlights with their articles, and the articles with highlights that are still to be found. */
function fileUnder(rows: readonly Highlight[], { articles, states }: Found) {
  const missing = new Set<number>();
  const listed = rows.map((highlight): ListedHighlight => {
    const article = articles.get(highlight.url) ?? null;
    if (!article || highlight.quote.exact === '' || highlight.version === article.hash)
      return { highlight, article, change: null };
    const state = states.get(highlight.id);
    if (state?.version === article.hash)
      return { highlight, article, change: changeTo(highlight, state.text) };
    missing.add(article.id);
    return { highlight, article, change: null };
  });
  return { listed, missing: [...missing] };
}
