import { useEffect, useMemo, useRef } from 'preact/hooks';
import { requestHighlightStates } from '../../../lib/app/reading/highlight-states.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { changeTo } from '../../../lib/highlight/highlight-change.ts';
import type { HighlightOrder } from '../../../lib/highlight/highlight-list.ts';
import type { ListedHighlight } from '../../../lib/highlight/highlight-order.ts';
import { articlesByUrl } from '../../../lib/store/articles/articles.ts';
import type { HighlightStateRow } from '../../../lib/store/rows/highlight-states.ts';
import { firstHighlights } from '../../../lib/store/user/first-highlights.ts';
import { allHighlights } from '../../../lib/store/user/highlight-lists.ts';
import { readHighlightStates } from '../../../lib/store/user/highlight-states.ts';
import { latest, useLive } from '../use-live.ts';
import { useOpenArticleNote } from './use-open-article-note.ts';

/** The least height of a row, in pixels. */
const minHeight = 60;

/** The beginning of the list, as much as is in view, to be drawn before all highlights are read. */
export function useFirstHighlights(
  order: HighlightOrder,
  counted: number | undefined,
  enabled: boolean,
): { listed: readonly ListedHighlight[]; total: number } | undefined {
  return latest(
    useLive(
      async () => {
        const inView = Math.ceil(window.innerHeight / minHeight);
        const { rows, articles, states, total } = await firstHighlights(order, inView, counted);
        return { listed: fileUnder(rows, asFound(articles, states)).listed, total };
      },
      [order],
      enabled,
    ),
  );
}

/**
 * Every highlight with its article, including one whose note is open; `undefined` until loaded. A change to a note
 * doesn't read the articles again.
 */
export function useListedHighlights(
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
  // An article that is not read yet would look like one that is no longer stored, and a click would open the site. So
  // the previous list stays.
  const last = useRef(filed);
  if (filed) last.current = filed;
  useMissingStates(last.current?.missing ?? noIds);
  return last.current?.listed;
}

const none: readonly Highlight[] = [];
const noIds: readonly number[] = [];

/** Makes the worker find highlights that arrived without it: from a backup, or before their article. */
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
