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
  /** The article that was asked for. */
  articleId: number;
  /** What is on the screen; `undefined` while something else stands in its place. */
  shown: StoredText | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as the panel keeps it. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
  showToast: ShowToast;
}

/** The reader's highlights in the article that is open. */
export interface Highlighter
  extends Pick<HighlightedPage, 'placed' | 'orphans' | 'moments' | 'revision' | 'drawn'>,
    Pick<HighlightTargetState, 'layer' | 'target' | 'about' | 'noteOf' | 'takesFocus'> {
  /** Whether something is selected or open that Escape leaves. */
  isBusy: boolean;
  /** The number of the article. */
  articleId: number | null;
  /** The one that is being given a new place. */
  attaching: Highlight | null;
  /** What a reader who does not see it is told. */
  announcement: string;
  act: HighlighterActions;
}

export interface HighlighterActions extends KeySelectionActions, NoteActions {
  /** Marks what is selected in the color that was used last; or selects the sentence at the reader's place. */
  highlight: () => void;
  setColor: (color: HighlightColor) => void;
  note: () => void;
  copy: () => void;
  remove: () => void;
  attachHere: () => void;
  /** Opens the note of a highlight. */
  openNote: (id: string) => void;
  /** Closes the box, or drops what is selected. */
  dismiss: () => void;
  /** Puts the focus on the colors. */
  focusColors: () => void;
  attach: (orphan: Highlight | null) => void;
  copyHighlight: (highlight: Highlight) => void;
  removeHighlight: (highlight: Highlight) => void;
}

/** The highlight that was begun last. */
interface Begun {
  making: PendingHighlight;
  /** Its name in the database, once that has answered. */
  storedAs: string | null;
}

/** Where the highlights of the article that is open are, what is selected, and what can be done. */
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

  /** Under which name a highlight is stored: one that was begun may have become part of one that the page did not know. */
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
      // Whoever writes on at once is not to wait for the database, nor to press other keys of the page.
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
