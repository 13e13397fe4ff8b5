import { reattachHighlight, recolorHighlight } from '../../lib/app/reading/highlights.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import { t } from '../../lib/i18n/t.ts';
import { highlightedMessage, recoloredMessage } from '../../lib/presenters/highlight.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type {
  HighlighterActions,
  HighlightTargetState,
  KeySelectionActions,
} from './highlighter.ts';
import type { HighlightedPage } from './page/highlighted-page.ts';
import type { CreatedHighlight } from './use-created-highlight.ts';
import type { HighlightEdits } from './use-highlight-edits.ts';

export interface HighlighterContext {
  page: HighlightedPage;
  at: HighlightTargetState;
  /** The highlight that is being reattached. */
  attaching: Highlight | null;
  attach: (id: string | null) => void;
  /** Whether a note below the article is open. */
  isEditingBelow: boolean;
  keys: KeySelectionActions;
  edits: HighlightEdits;
  created: CreatedHighlight;
  showToast: ShowToast;
  attempt: Attempt;
  /** Announces a sentence to screen readers. */
  announce: (sentence: string) => void;
}

/** What can be done with the selection and the highlights of the open article. */
export function highlighterActions(context: HighlighterContext): HighlighterActions {
  const { page, at, attach, isEditingBelow, keys, edits, announce } = context;
  const { target, about } = at;
  const { remove, copy, ...notes } = edits;
  const { create, highlightSpan, setColor } = creatingActions(context);
  const title = page.article?.title ?? '';
  const focusColors = () =>
    at.layer.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
  return {
    ...keys,
    ...notes,
    ...{ setColor, focusColors, openNote: at.writeAt, removeHighlight: remove },
    highlight: () => {
      const span = at.selectedNow();
      if (span) highlightSpan(span, page.color);
      else if (about) focusColors();
      else keys.selectSentence();
    },
    note: () => {
      if (about) return at.writeAt(about.highlight.id);
      const span = at.selectedNow() ?? keys.selectSentence();
      const pending = span && create(span, page.color);
      // Opened before the database answers, so that typing at once goes into the note and not to other keys.
      if (pending) at.writeAt(pending.preview.highlight.id, pending.preview);
    },
    copy: () => {
      const span = at.selectedNow() ?? about?.span;
      const { text } = page;
      if (!span || !text) return;
      copy(text.text().slice(span.start, span.end), title, () => text.linkTo(span));
    },
    copyHighlight: ({ quote, url }) => copy(quote.exact, title, () => url),
    remove: () => {
      if (!about) return;
      remove(about.highlight);
      at.close();
    },
    attach: (orphan) => attach(orphan?.id ?? null),
    attachHere: () => attachHere(context),
    addTags: (id, line) => {
      notes.addTags(id, line);
      announce(t('highlight_announced_tagAdded', { tag: line }));
    },
    removeTag: (id, tag) => {
      notes.removeTag(id, tag);
      announce(t('highlight_announced_tagRemoved', { tag }));
    },
    dismiss: () => {
      announce(target?.kind === 'selection' ? t('highlight_announced_selectionCleared') : '');
      if (target || about || isEditingBelow) at.close();
      else attach(null);
    },
  };
}

function creatingActions({ at, edits, created, showToast, attempt, announce }: HighlighterContext) {
  const create = (span: Span, color: HighlightColor) =>
    created.create(span, color, ({ mergedCount, actionId }) => {
      if (mergedCount === 0) announce(highlightedMessage(color));
      else showToast(t('highlight_merged', { count: mergedCount }), edits.undoOf(actionId));
    });
  const highlightSpan = (span: Span, color: HighlightColor) => {
    create(span, color);
    at.close(span.end);
  };
  const setColor = (color: HighlightColor) => {
    const { about } = at;
    const span = at.selectedNow();
    if (about) {
      attempt(async () => recolorHighlight(await created.storedId(about.highlight.id), color));
      announce(recoloredMessage(color));
    } else if (span) highlightSpan(span, color);
  };
  return { create, highlightSpan, setColor };
}

/** Moves the highlight that is being reattached to the selection. */
function attachHere({
  page,
  at,
  attaching,
  attach,
  edits,
  showToast,
  attempt,
}: HighlighterContext) {
  const destination = page.forChange();
  const span = at.selectedNow();
  if (!attaching || !span || !destination) return;
  const { stored } = reattachHighlight(destination, attaching, span);
  at.close();
  attach(null);
  attempt(async () => showToast(t('highlight_reattached'), edits.undoOf((await stored).actionId)));
}
