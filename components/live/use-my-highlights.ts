import { useMemo, useRef } from 'preact/hooks';
import { articlesIn, type Filed, inOrder } from '../../lib/highlight/highlight-order.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import {
  choicesIn,
  type HighlightChoices,
  type HighlightFilter,
  narrow,
  searchable,
  unfiltered,
} from '../../lib/highlight/highlight-filter.ts';
import { articlesAt } from '../../lib/store/articles/articles.ts';
import { allHighlights } from '../../lib/store/user/highlights.ts';
import type { HighlightsView, ViewRow } from '../../lib/store/db/rows/views.ts';
import { latest, useLive } from './use-live.ts';
import type { View } from './use-view.ts';

/** The list of all highlights as a panel shows it. */
export interface MyHighlights {
  /** How many there are, whatever is shown. */
  total: number;
  /** Those that are shown, from top to bottom. */
  shown: readonly Filed[];
  ids: readonly string[];
  /** The articles that they lead through, from top to bottom. */
  articles: readonly number[];
  view: HighlightsView;
  change: (change: Partial<HighlightsView>) => void;
  /** Narrows further, or less; the list is then shown from its top. */
  filter: (change: Partial<HighlightFilter>) => void;
  /** What all of them can be narrowed to. */
  choices: HighlightChoices;
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
  const isWanted = isShown && (row.article === null || !isLoaded.current);
  const { order, filter } = row ? highlightsView(row) : firstView;
  const held = (isShown && row.article === null && row.note) || null;
  const filed = useFiled(isWanted);
  const searched = useMemo(() => filed && searchable(inOrder(filed, order)), [filed, order]);
  const shown = useMemo(
    () => searched && narrow(searched, filter, held),
    [searched, JSON.stringify(filter), held],
  );
  const listed = useMemo(
    () =>
      shown && {
        shown,
        ids: shown.map(({ highlight }) => highlight.id),
        articles: articlesIn(shown),
      },
    [shown],
  );
  const choices = useMemo(() => filed && choicesIn(filed), [filed]);
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
function useFiled(wanted: boolean): readonly Filed[] | undefined {
  const rows = latest(useLive(allHighlights, [], wanted));
  const urls = useMemo(() => [...new Set(rows?.map(({ url }) => url))], [rows]);
  const found = latest(
    useLive(
      async () => ({ articles: await articlesAt(urls) }),
      [urls.join(' ')],
      wanted && rows !== undefined,
    ),
  );
  return useMemo(() => rows && found && fileUnder(rows, found.articles), [rows, found]);
}

const fileUnder = (
  rows: readonly Highlight[],
  articles: Awaited<ReturnType<typeof articlesAt>>,
): Filed[] =>
  rows.map((highlight) => ({ highlight, article: articles.get(highlight.url) ?? null }));
