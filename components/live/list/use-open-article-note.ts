import { useMemo, useRef } from 'preact/hooks';
import { isArticleNote } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';

export interface HighlightsWithOpenNote {
  rows: readonly Highlight[];
  /** Called with a new note on an article before it is opened. */
  begin: (note: Highlight) => void;
}

/**
 * The highlights, including the note on an article that is open. A note without text is not stored: before its first
 * letter, and after the user has emptied it.
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
