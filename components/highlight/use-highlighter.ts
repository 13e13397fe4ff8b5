import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Versions } from '../../lib/store/articles/versions.ts';
import { useAttempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { Highlighter } from './highlighter.ts';
import { highlighterActions } from './highlighter-actions.ts';
import { useHighlightedPage } from './page/use-highlighted-page.ts';
import { useHighlightTarget } from './selection/use-highlight-target.ts';
import { useKeySelection } from './selection/use-key-selection.ts';
import { useCreatedHighlight } from './use-created-highlight.ts';
import { useHighlightEdits } from './use-highlight-edits.ts';

export interface HighlighterOptions {
  /** The requested article. */
  articleId: number;
  /** The text on the screen; `undefined` during a comparison. */
  shown: Versions | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as stored in the view. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
  showToast: ShowToast;
}

/** The highlights of the open article, the selection, and what can be done with them. */
export function useHighlighter(options: HighlighterOptions): Highlighter {
  const { articleId, shown, scroller, showToast } = options;
  const attempt = useAttempt(showToast);
  const page = useHighlightedPage(articleId, shown, scroller);
  const at = useHighlightTarget({ ...options, page });
  const [attachingId, setAttachingId] = useState<string | null>(null);
  const [announcement, announce] = useState('');
  const created = useCreatedHighlight(page, attempt);
  const keys = useKeySelection({ page, at, showToast, announce });
  const edits = useHighlightEdits(showToast, created.storedId);
  useLayoutEffect(() => {
    setAttachingId(null);
    announce('');
  }, [page.text]);
  const { placed, orphans, moments, revision, drawn, article } = page;
  const { layer, target, about, noteOf, takesFocus } = at;
  const attaching = orphans.find(({ id }) => id === attachingId) ?? null;
  const belowArticle = [...orphans, ...moments.map(({ highlight }) => highlight)];
  const isEditingBelow = belowArticle.some(({ id }) => id === noteOf);
  const act = highlighterActions({
    ...{ page, at, attaching, isEditingBelow, keys, edits, created, showToast, attempt, announce },
    attach: setAttachingId,
  });
  return {
    ...{ placed, orphans, moments, revision, drawn, layer, target, about, noteOf, takesFocus },
    ...{ articleId: article?.id ?? null, attaching, announcement, act },
    isBusy: target !== null || about !== null || attaching !== null || isEditingBelow,
  };
}
