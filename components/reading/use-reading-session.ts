import { useState } from 'preact/hooks';
import { startReading } from '../../lib/app/reading/reading-position.ts';
import { addRecentSearch } from '../../lib/store/results/recent-searches.ts';
import { isArticleList } from '../../lib/store/rows/views.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { View } from '../live/use-view.ts';
import type { ReadingSession } from './reading-session.ts';

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
