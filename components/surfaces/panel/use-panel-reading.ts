import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Feedback } from '../../live/use-feedback.ts';
import type { View } from '../../live/use-view.ts';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { useReadingSession } from '../../reading/use-reading-session.ts';
import { focusSearchBox } from '../../ui/focus/focus-search-box.ts';

/** The article of a panel, and how to get back to its list. */
export interface PanelReading {
  reading: ReadingSession;
  /** Whether the list is drawn again after an article was read, whose row then gets the focus. */
  returning: boolean;
  /** From an article: focuses the search box of the list, which a narrow panel has to return to first. */
  focusSearch: () => void;
}

/** The reading session of a panel. With panes, the list stands beside the article. */
export function usePanelReading(view: View, feedback: Feedback, hasPanes: boolean): PanelReading {
  const reading = useReadingSession(view, feedback);
  const isReading = reading.articleId !== null;
  const wasReading = useRef(false);
  const wantsSearch = useRef(false);
  const returning = wasReading.current && !isReading && !wantsSearch.current;
  useEffect(() => {
    wasReading.current = isReading;
  });
  useLayoutEffect(() => {
    if (!isReading && wantsSearch.current) focusSearchBox();
    wantsSearch.current = false;
  }, [isReading]);
  const focusSearch = () => {
    if (hasPanes) return focusSearchBox();
    wantsSearch.current = true;
    reading.leave();
  };
  return { reading, returning, focusSearch };
}
