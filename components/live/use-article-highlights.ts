import { useMemo, useRef } from 'preact/hooks';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import {
  countHighlights,
  type HighlightCounts,
  highlightsOf,
  newestHighlight,
} from '../../lib/store/user/highlights.ts';
import { latest, useLive } from './use-live.ts';

export interface ArticleHighlights {
  /** The highlights of the article. */
  rows: readonly Highlight[];
  /** The color used last, in any article. */
  color: HighlightColor;
}

const none: ArticleHighlights = { rows: [], color: 1 };

/** The highlights of an article; none until loaded. */
export function useArticleHighlights(articleId: number): ArticleHighlights {
  const found = latest(
    useLive(async () => {
      const [rows, newest] = await Promise.all([highlightsOf(articleId), newestHighlight()]);
      return { articleId, rows, color: newest?.color ?? 1 };
    }, [articleId]),
  );
  return found?.articleId === articleId ? found : none;
}

export interface HighlightsWithOpenNote {
  rows: readonly Highlight[];
  /** Called with a new note on an article before it is opened. */
  begin: (note: Highlight) => void;
}

/**
 * Highlights with the note on an article that is open: one without text is not stored, before its first letter and after
 * the user has emptied it.
 */
export function useOpenArticleNote(
  rows: readonly Highlight[],
  openId: string | null,
): HighlightsWithOpenNote {
  const open = useRef<Highlight | null>(null);
  const stored = rows.find(({ id }) => id === openId);
  if (stored) open.current = isArticleNote(stored) ? stored : null;
  const { current } = open;
  const isEmpty = current !== null && current.id === openId && !stored;
  return {
    rows: useMemo(
      () => (isEmpty ? [...rows, { ...current, note: '' }] : rows),
      [rows, isEmpty, openId],
    ),
    begin: (note) => {
      open.current = note;
    },
  };
}

/** The number of highlights; `undefined` until counted. Nothing is counted until it is `enabled`. */
export const useHighlightCounts = (enabled: boolean): HighlightCounts | undefined =>
  latest(useLive(countHighlights, [], enabled));
