import { reattachHighlight, recolorHighlight } from '../../lib/app/reading/highlights.ts';
import { newNoteOn } from '../../lib/app/reading/note-session.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { changeTo } from '../../lib/highlight/highlight-change.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import { formatQuote } from '../../lib/i18n/format-text.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  highlightedMessage,
  quoteToCopy,
  recoloredMessage,
} from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type {
  HighlightEdits,
  HighlighterActions,
  HighlightTargetState,
  KeySelectionActions,
} from './highlighter.ts';
import type { HighlightedPage } from './page/highlighted-page.ts';
import type { CreatedHighlight } from './use-created-highlight.ts';

export interface HighlighterContext {
  page: HighlightedPage;
  targeting: HighlightTargetState;
  /** The highlight that is being reattached. */
  reattaching: Highlight | null;
  setReattachingId: (id: string | null) => void;
  /** Whether a note is open that stands above or below the text. */
  isEditingOutside: boolean;
  /** Keeps a new note on the article until it has text. */
  beginNote: (note: Highlight) => void;
  keys: KeySelectionActions;
  edits: HighlightEdits;
  created: CreatedHighlight;
  names: ColorNames;
  showToast: ShowToast;
  attempt: Attempt;
  /** Announces a sentence to screen readers. */
  announce: (sentence: string) => void;
}

/** The actions on the selection and on the highlights of the open article. */
export function highlighterActions(context: HighlighterContext): HighlighterActions {
  const { page, targeting, setReattachingId, isEditingOutside, keys, edits, announce } = context;
  const { target, active } = targeting;
  const { remove, copy, ...notes } = edits;
  const { create, highlightSpan, setColor } = creatingActions(context);
  const focusColors = () =>
    targeting.layer.current?.parentElement?.querySelector<HTMLElement>(firstAction)?.focus();
  return {
    ...keys,
    ...notes,
    setColor,
    focusColors,
    openNote: targeting.openNote,
    removeHighlight: (highlight) => {
      remove(highlight);
      if (highlight.id === targeting.noteId) targeting.close();
    },
    editArticleNote: () => editArticleNote(context),
    highlight: () => {
      const span = targeting.selectedNow();
      if (span) highlightSpan(span, page.color);
      else if (active) focusColors();
      else keys.selectSentence();
    },
    editNote: () => {
      if (active) return targeting.openNote(active.highlight.id);
      const span = targeting.selectedNow();
      if (!span) return keys.selectSentence();
      const pending = create(span, page.color);
      // Opened before the database answers, so that text typed at once goes into the note.
      if (pending) targeting.openNote(pending.preview.highlight.id, pending.preview);
    },
    copy: () => {
      const selected = targeting.selectedNow();
      const span = selected ?? active?.span;
      const { text, article } = page;
      if (!span || !text || !article) return;
      const words = text.text().slice(span.start, span.end);
      const quote =
        !selected && active
          ? quoteToCopy(active.highlight, changeTo(active.highlight, words))
          : formatQuote(words);
      copy(quote, article, () => text.linkTo(span));
    },
    copyOrphan: (orphan) =>
      copy(
        quoteToCopy(orphan, page.text?.isExcerpt ? null : { kind: 'gone' }),
        page.article ?? orphan,
        () => orphan.url,
      ),
    remove: () => {
      if (!active) return;
      remove(active.highlight);
      targeting.close();
    },
    reattach: (orphan) => {
      setReattachingId(orphan?.id ?? null);
      // Focuses the text, where keys select: a focused button would take Enter.
      targeting.layer.current?.closest('main')?.focus({ preventScroll: true });
    },
    reattachHere: () => reattachHere(context),
    dismiss: () => {
      announce(target?.kind === 'selection' ? t('highlight_announced_selectionCleared') : '');
      if (target || active || isEditingOutside) targeting.close();
      else setReattachingId(null);
    },
  };
}

/** The first button for the selection or the highlight: to attach a highlight there, or else a color. */
const firstAction = '.ReattachBar [aria-disabled="false"], .HighlightLayer [role="toolbar"] button';

/** Opens the note on the article, or a new one. */
function editArticleNote({ page: { article, notes }, targeting, beginNote }: HighlighterContext) {
  const [first] = notes;
  if (first) return targeting.openNote(first.id);
  if (!article) return;
  const note = newNoteOn(article);
  beginNote(note);
  targeting.openNote(note.id);
}

function creatingActions({
  targeting,
  edits,
  created,
  names,
  showToast,
  attempt,
  announce,
}: HighlighterContext) {
  const create = (span: Span, color: HighlightColor) =>
    created.create(span, color, ({ mergedCount, actionId }) => {
      if (mergedCount === 0) announce(highlightedMessage(color, names));
      else showToast(t('highlight_merged', { count: mergedCount }), edits.undoOf(actionId));
    });
  const highlightSpan = (span: Span, color: HighlightColor) => {
    create(span, color);
    targeting.close(span.end);
  };
  const setColor = (color: HighlightColor) => {
    const { active } = targeting;
    const span = targeting.selectedNow();
    if (active) {
      attempt(async () => recolorHighlight(await created.storedId(active.highlight.id), color));
      announce(recoloredMessage(color, names));
    } else if (span) highlightSpan(span, color);
  };
  return { create, highlightSpan, setColor };
}

/** Moves the highlight that is being reattached to the selection. */
function reattachHere({
  page,
  targeting,
  reattaching,
  setReattachingId,
  edits,
  showToast,
  attempt,
}: HighlighterContext) {
  const destination = page.forEdit();
  const span = targeting.selectedNow();
  if (!reattaching || !span || !destination) return;
  const { stored } = reattachHighlight(destination, reattaching, span);
  targeting.close();
  setReattachingId(null);
  attempt(async () => showToast(t('highlight_reattached'), edits.undoOf((await stored).actionId)));
}
