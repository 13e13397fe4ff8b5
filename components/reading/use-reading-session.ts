import { useState } from 'preact/hooks';
import { startReading } from '../../lib/app/reading/reading-position.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { addRecentSearch } from '../../lib/store/results/recent-searches.ts';
import { isArticleList } from '../../lib/store/rows/views.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { View } from '../live/use-view.ts';

/** Which article a panel shows, and navigation to and from it. */
export interface ReadingSession {
  /** `null` while a list is shown. */
  articleId: number | null;
  /** Opens an article, at the passage of a key point if one is given. */
  open: (articleId: number, keyPoint?: string | null) => void;
  /** Opens an article at a highlight; where the article is no longer stored, its page on the site. */
  openHighlight: (listed: ListedHighlight) => void;
  /** Scrolls to a highlight of the open article. */
  showHighlight: (highlightId: string) => void;
  /** Returns to the list. */
  leave: () => void;
  /** The highlight to scroll to; `null` where there is none, or it was reached. */
  targetHighlightId: string | null;
  onTargetReached: () => void;
  /** The key point whose passage to scroll to; `null` where there is none, or it was reached. */
  targetKeyPoint: string | null;
  onKeyPointReached: () => void;
  /** Whether the open article was opened from results, to begin at its first hit, which was not reached yet. */
  beginsAtHit: boolean;
  onHitReached: () => void;
  /** The highlight whose note is open. */
  noteId: string | null;
  openNote: (highlightId: string | null) => void;
}

/** The reading session stored in a panel's view. */
export function useReadingSession(
  { row, show }: View,
  { attempt, openTab }: Pick<Feedback, 'attempt' | 'openTab'>,
): ReadingSession {
  const [targetHighlightId, setTargetHighlightId] = useState<string | null>(null);
  const [resultId, setResultId] = useState<number | null>(null);
  const isSearch = row !== undefined && isArticleList(row.list) && Boolean(row.search);
  const open = (articleId: number, keyPoint: string | null = null) => {
    if (isSearch) attempt(() => addRecentSearch(row.search ?? ''));
    setTargetHighlightId(null);
    setResultId(isSearch ? articleId : null);
    attempt(() => startReading(articleId));
    show({ articleId, selectedId: articleId, note: null, keyPoint });
  };
  return {
    articleId: row?.articleId ?? null,
    open,
    openHighlight: ({ highlight, article }) => {
      if (!article) return openTab(highlight.url);
      open(article.id);
      setTargetHighlightId(highlight.id);
    },
    showHighlight: setTargetHighlightId,
    leave: () => show({ articleId: null }),
    targetHighlightId,
    onTargetReached: () => setTargetHighlightId(null),
    targetKeyPoint: row?.keyPoint ?? null,
    onKeyPointReached: () => show({ keyPoint: null }),
    beginsAtHit: resultId !== null && resultId === row?.articleId,
    onHitReached: () => setResultId(null),
    noteId: row?.note ?? null,
    openNote: (highlightId) => show({ note: highlightId }),
  };
}
