import { useMemo, useRef } from 'preact/hooks';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import {
  filterHighlights,
  filterOptions,
  type HighlightFilter,
  type HighlightFilterOptions,
  toSearchable,
  unfiltered,
} from '../../lib/highlight/highlight-filter.ts';
import {
  articleIdsIn,
  type FiledHighlight,
  sortHighlights,
} from '../../lib/highlight/highlight-order.ts';
import { articlesByUrl } from '../../lib/store/articles/articles.ts';
import type { HighlightsView, ViewRow } from '../../lib/store/rows/views.ts';
import { allHighlights } from '../../lib/store/user/highlights.ts';
import { latest, useLive } from './use-live.ts';
import type { View } from './use-view.ts';

/** The list of all highlights as a panel shows it. */
export interface MyHighlights {
  /** How many there are, whatever is shown. */
  total: number;
  /** Those that are shown, from top to bottom. */
  shown: readonly FiledHighlight[];
  ids: readonly string[];
  /** The articles that they lead through, from top to bottom. */
  articles: readonly number[];
  view: HighlightsView;
  change: (change: Partial<HighlightsView>) => void;
  /** Narrows further, or less; the list is then shown from its top. */
  filter: (change: Partial<HighlightFilter>) => void;
  /** What all of them can be narrowed to. */
  choices: HighlightFilterOptions;
}

const firstView: HighlightsView = {
  order: 'article',
  filter: unfiltered,
  selected: null,
  top: null,
};

/** How the list of all highlights is shown in a panel. */
export const highlightsView = (row: ViewRow): HighlightsView => row.highlights ?? firstView;

/**
 * All highlights, in order and narrowed as the panel has them; `undefined` until they were read. While one of their
 * articles is read the list stays as it was, so that the next one is still the next one.
 */
export function useMyHighlights(
  row: ViewRow | undefined,
  show: View['show'],
): MyHighlights | undefined {
  const isShown = row?.list === 'highlights';
  const isLoaded = useRef(false);
  const latestView = useRef(firstView);
  const isWanted = isShown && (row.articleId === null || !isLoaded.current);
  const { order, filter } = row ? highlightsView(row) : firstView;
  const held = (isShown && row.articleId === null && row.note) || null;
  const filed = useFiledHighlights(isWanted);
  const searched = useMemo(
    () => filed && toSearchable(sortHighlights(filed, order)),
    [filed, order],
  );
  const shown = useMemo(
    () => searched && filterHighlights(searched, filter, held),
    [searched, JSON.stringify(filter), held],
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
  const choices = useMemo(() => filed && filterOptions(filed), [filed]);
  isLoaded.current = isShown && listed !== undefined;
  if (!row || !filed || !listed || !choices) return undefined;

  const view = highlightsView(row);
  latestView.current = view;
  const change = (changed: Partial<HighlightsView>) => {
    // On top of a change that is not drawn yet: a list comes to rest while its filter is being changed.
    latestView.current = { ...latestView.current, ...changed };
    show({ highlights: latestView.current });
  };
  return {
    total: filed.length,
    ...listed,
    view,
    change,
    filter: (changed) =>
      change({
        filter: { ...latestView.current.filter, ...changed },
        ...{ selected: null, top: null },
      }),
    choices,
  };
}

/** Every highlight with its article. What is typed into a note reads no article again. */
function useFiledHighlights(wanted: boolean): readonly FiledHighlight[] | undefined {
  const rows = latest(useLive(allHighlights, [], wanted));
  const urls = useMemo(() => [...new Set(rows?.map(({ url }) => url))], [rows]);
  const found = latest(
    useLive(
      async () => ({ articles: await articlesByUrl(urls) }),
      [urls.join(' ')],
      wanted && rows !== undefined,
    ),
  );
  return useMemo(() => rows && found && fileUnder(rows, found.articles), [rows, found]);
}

const fileUnder = (
  rows: readonly Highlight[],
  articles: Awaited<ReturnType<typeof articlesByUrl>>,
): FiledHighlight[] =>
  rows.map((highlight) => ({ highlight, article: articles.get(highlight.url) ?? null }));
