import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  createHighlight,
  type HighlightResult,
  type PendingHighlight,
  reattachHighlight,
  recolorHighlight,
} from '../../lib/app/reading/highlights.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { Highlight, HighlightColor } from '../../lib/highlight/highlight.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  highlightedMessage,
  recoloredMessage,
} from '../../lib/presenters/lists/highlight-label.ts';
import { useAttempt } from '../live/use-attempt.ts';
import type { StoredText } from '../live/use-stable-text.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { type HighlightedPage, useHighlightedPage } from './page/use-highlighted-page.ts';
import { type HighlightTargetState, useHighlightTarget } from './selection/use-highlight-target.ts';
import { type KeySelectionActions, useKeySelection } from './selection/use-key-selection.ts';
import { type NoteActions, useHighlightEdits } from './use-highlight-edits.ts';

export interface HighlighterOptions {
  /** The requested article. */
  articleId: number;
  /** The text on the screen; `undefined` during a comparison. */
  shown: StoredText | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as stored in the view. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
  showToast: ShowToast;
}

/** The user's highlights in the open article. */
export interface Highlighter
  extends Pick<HighlightedPage, 'placed' | 'orphans' | 'moments' | 'revision' | 'drawn'>,
    Pick<HighlightTargetState, 'layer' | 'target' | 'about' | 'noteOf' | 'takesFocus'> {
  /** Whether there is a selection or an open note that Escape closes. */
  isBusy: boolean;
  /** The article on the screen. */
  articleId: number | null;
  /** The highlight that is being reattached. */
  attaching: Highlight | null;
  /** The announcement for screen readers. */
  announcement: string;
  act: HighlighterActions;
}

export interface HighlighterActions extends KeySelectionActions, NoteActions {
  /** Highlights the selection in the color used last; without one, selects the sentence at the user's position. */
  highlight: () => void;
  setColor: (color: HighlightColor) => void;
  note: () => void;
  copy: () => void;
  remove: () => void;
  attachHere: () => void;
  /** Opens the note of a highlight. */
  openNote: (id: string) => void;
  /** Closes the toolbar, or clears the selection. */
  dismiss: () => void;
  /** Moves the focus to the colors. */
  focusColors: () => void;
  attach: (orphan: Highlight | null) => void;
  copyHighlight: (highlight: Highlight) => void;
  removeHighlight: (highlight: Highlight) => void;
}

/** The highlight that was created last. */
interface Begun {
  making: PendingHighlight;
  /** The id under which it was stored; `null` until then. */
  storedAs: string | null;
}

/** The highlights of the open article, the selection, and what can be done with them. */
export function useHighlighter(input: HighlighterOptions): Highlighter {
  const { articleId, shown, scroller, showToast } = input;
  const attempt = useAttempt(showToast);
  const page = useHighlightedPage(articleId, shown, scroller);
  const at = useHighlightTarget({ ...input, page });
  const { target, about, noteOf } = at;
  const [attachingId, setAttaching] = useState<string | null>(null);
  const [announcement, announce] = useState('');
  const begun = useRef<Begun | null>(null);
  const byKey = useKeySelection({ page, at, showToast, announce });
  const { orphans } = page;
  const attaching = orphans.find(({ id }) => id === attachingId) ?? null;
  const isWriting = [...orphans, ...page.moments.map(({ highlight }) => highlight)].some(
    ({ id }) => id === noteOf,
  );
  useLayoutEffect(() => {
    setAttaching(null);
    announce('');
  }, [page.text]);

  /** The id under which a highlight is stored: a new one may have been merged into one that the page didn't know. */
  const storedId = (id: string): string | Promise<string> => {
    if (begun.current?.making.preview.highlight.id !== id) return id;
    const { making, storedAs } = begun.current;
    return storedAs ?? making.stored.then((changed) => changed.id);
  };
  const { undoOf, remove, copy, ...notes } = useHighlightEdits(showToast, storedId);
  const tellMade = ({ mergedCount, actionId }: HighlightResult, color: HighlightColor) => {
    if (mergedCount > 0) showToast(t('highlight_joined', { count: mergedCount }), undoOf(actionId));
    else announce(highlightedMessage(color));
  };
  const begin = ({ start, end }: Span, color: HighlightColor) => {
    const where = page.forChange();
    if (!where) return null;
    const making = createHighlight(where, { start, end }, color, page.momentAt(start));
    const own: Begun = { making, storedAs: null };
    begun.current = own;
    attempt(async () => {
      const changed = await making.stored;
      own.storedAs = changed.id;
      tellMade(changed, color);
    });
    return making;
  };
  const make = (span: Span, color: HighlightColor) => {
    begin(span, color);
    at.close(span.end);
  };
  const title = page.article?.title ?? '';
  const act: HighlighterActions = {
    ...byKey,
    highlight: () => {
      const span = at.selectedNow();
      if (span) make(span, page.color);
      else if (about) act.focusColors();
      else byKey.selectSentence();
    },
    setColor: (color) => {
      const span = at.selectedNow();
      if (about) {
        attempt(async () => recolorHighlight(await storedId(about.highlight.id), color));
        announce(recoloredMessage(color));
      } else if (span) make(span, color);
    },
    note: () => {
      if (about) return at.writeAt(about.highlight.id);
      const span = at.selectedNow() ?? byKey.selectSentence();
      const making = span && begin(span, page.color);
      // Opened before the database answers, so that typing at once goes into the note and not to other keys.
      if (making) at.writeAt(making.preview.highlight.id, making.preview);
    },
    copy: () => {
      const span = at.selectedNow() ?? about?.span;
      const { text } = page;
      if (!span || !text) return;
      copy(text.text().slice(span.start, span.end), title, () => text.linkTo(span));
    },
    remove: () => {
      if (!about) return;
      remove(about.highlight);
      at.close();
    },
    attachHere: () => {
      const where = page.forChange();
      const span = at.selectedNow();
      if (!attaching || !span || !where) return;
      const { stored } = reattachHighlight(where, attaching, span);
      at.close();
      setAttaching(null);
      attempt(async () => showToast(t('highlight_placed'), undoOf((await stored).actionId)));
    },
    ...notes,
    addTags: (id, line) => {
      notes.addTags(id, line);
      announce(t('highlight_said_tagged', { tag: line }));
    },
    removeTag: (id, tag) => {
      notes.removeTag(id, tag);
      announce(t('highlight_said_untagged', { tag }));
    },
    openNote: at.writeAt,
    dismiss: () => {
      announce(target?.kind === 'selection' ? t('highlight_said_dropped') : '');
      if (target || about || isWriting) at.close();
      else setAttaching(null);
    },
    focusColors: () =>
      at.layer.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    attach: (orphan) => setAttaching(orphan?.id ?? null),
    copyHighlight: ({ quote, url }) => copy(quote.exact, title, () => url),
    removeHighlight: remove,
  };

  const { placed, moments, revision, drawn, article } = page;
  const { layer, takesFocus } = at;
  return {
    ...{ placed, orphans, moments, revision, drawn, layer, target, about, noteOf, takesFocus },
    ...{ articleId: article?.id ?? null, attaching, announcement, act },
    isBusy: target !== null || about !== null || attaching !== null || isWriting,
  };
}
