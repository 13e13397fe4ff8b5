import { useLayoutEffect, useState } from 'preact/hooks';
import { useOpenArticleNote } from '../live/list/use-open-article-note.ts';
import { useAttempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { Announcement, Highlighter, HighlightSettings } from './highlighter.ts';
import { highlighterActions } from './highlighter-actions.ts';
import { type HighlightedPageOptions, useHighlightedPage } from './page/use-highlighted-page.ts';
import { useHighlightTarget } from './selection/use-highlight-target.ts';
import { useKeySelection } from './selection/use-key-selection.ts';
import { useCreatedHighlight } from './use-created-highlight.ts';
import { useHighlightEdits } from './use-highlight-edits.ts';

export interface HighlighterOptions extends HighlightedPageOptions {
  /** The highlight whose note is open, as stored in the view. */
  noteId: string | null;
  onOpenNote: (id: string | null) => void;
  settings: HighlightSettings;
  showToast: ShowToast;
}

/** The highlights of the open article, the selection, and the actions on both. */
export function useHighlighter(options: HighlighterOptions): Highlighter {
  const { settings, showToast } = options;
  const attempt = useAttempt(showToast);
  const page = useHighlightedPage(options);
  const targeting = useHighlightTarget({ ...options, page });
  const [reattachingId, setReattachingId] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState<Announcement>({ id: 0, sentence: '' });
  const announce = (sentence: string) =>
    // Clearing an empty announcement needs no render.
    setAnnouncement((last) =>
      last.sentence === '' && sentence === '' ? last : { id: last.id + 1, sentence },
    );
  const created = useCreatedHighlight(page, attempt);
  const keys = useKeySelection({ page, targeting, names: settings, showToast, announce });
  const edits = useHighlightEdits(settings, showToast, created.storedId);
  useLayoutEffect(() => {
    setReattachingId(null);
    announce('');
  }, [page.text]);
  const { text, placed, orphans, moments, revision, drawn, article } = page;
  const { layer, target, active, noteId, takesFocus } = targeting;
  // A highlight that could not be stored has its note beside the text while that is open.
  const listed = page.notes.filter(({ id }) => id !== active?.highlight.id);
  const notes = useOpenArticleNote(listed, noteId);
  const reattaching = orphans.find(({ id }) => id === reattachingId) ?? null;
  const outsideText = [...notes.rows, ...orphans, ...moments.map(({ highlight }) => highlight)];
  const isEditingOutside = outsideText.some(({ id }) => id === noteId);
  const actions = highlighterActions({
    page,
    targeting,
    keys,
    edits,
    created,
    isEditingOutside,
    beginNote: notes.begin,
    reattaching,
    setReattachingId,
    names: settings,
    showToast,
    attempt,
    announce,
  });
  return {
    text,
    placed,
    orphans,
    moments,
    notes: notes.rows,
    revision,
    drawn,
    layer,
    target,
    active,
    noteId,
    takesFocus,
    articleId: article?.id ?? null,
    reattaching,
    announcement,
    settings,
    actions,
    isBusy: target !== null || active !== null || reattaching !== null || isEditingOutside,
  };
}
