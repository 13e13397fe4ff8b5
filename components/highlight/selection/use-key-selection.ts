import {
  type Direction,
  extendSelection,
  type KeyboardSelection,
  moveSelection,
  moveSelectionStart,
  unitAt,
} from '../../../lib/highlight/keyboard-selection.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import type { TextUnits } from '../../../lib/highlight/text-units.ts';
import { t } from '../../../lib/i18n/t.ts';
import { highlightPositionMessage } from '../../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../../lib/settings.ts';
import type { ShowToast } from '../../ui/use-toast.ts';
import type { HighlightTargetState, KeySelectionActions } from '../highlighter.ts';
import type { HighlightedPage } from '../page/highlighted-page.ts';
import { caretOffset } from '../page/page-geometry.ts';

export interface KeySelectionOptions {
  page: HighlightedPage;
  targeting: HighlightTargetState;
  names: ColorNames;
  showToast: ShowToast;
  /** Announces a sentence to screen readers. */
  announce: (sentence: string) => void;
}

/** Selects and finds by key, and announces each step to screen readers. */
export function useKeySelection({
  page,
  targeting,
  names,
  showToast,
  announce,
}: KeySelectionOptions): KeySelectionActions {
  const { text, placed, drawn } = page;

  const select = (selection: KeyboardSelection, sentence: (words: string) => string) => {
    targeting.select(selection);
    announce(sentence(text?.text().slice(selection.start, selection.end) ?? ''));
  };
  const change = (run: (selection: KeyboardSelection, units: TextUnits) => KeyboardSelection) => {
    if (targeting.target?.kind !== 'selection' || !text) return;
    const { start, end, edge } = targeting.target;
    select(run({ start, end, edge }, text.units()), (words) =>
      t('highlight_announced_selectionExtended', { words }),
    );
  };
  const open = (found: PlacedHighlight) => {
    const { highlight, span } = found;
    targeting.open(found);
    const quote = text?.text().slice(span.start, span.end) ?? '';
    const position = placed.indexOf(found) + 1;
    announce(highlightPositionMessage(position, placed.length, highlight, quote, names));
  };
  const caret = () => {
    const { map, textElement } = drawn() ?? {};
    return map && textElement ? caretOffset(map, textElement) : null;
  };

  return {
    selectSentence: () => {
      if (!text) return showToast(t('highlight_noText'));
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed) {
        const isSpace = selection.toString().trim() === '';
        return showToast(t(isSpace ? 'highlight_emptySelection' : 'highlight_outsideArticle'));
      }
      const offset = caret();
      const sentence = offset === null ? undefined : unitAt(text.units().sentences, offset);
      if (!sentence) return showToast(t('highlight_noText'));
      select({ ...sentence, edge: 'end' }, (words) => t('highlight_announced_selected', { words }));
    },
    extend: (unit, direction) =>
      change((selection, units) => extendSelection(selection, units[unit], direction)),
    move: (direction) =>
      change((selection, units) => moveSelection(selection, units.sentences, direction)),
    moveStart: (direction) =>
      change((selection, units) => moveSelectionStart(selection, units.words, direction)),
    openNextHighlight: (direction) => {
      if (placed.length === 0) return showToast(t('highlight_noHighlights'));
      const found = nextFrom(placed, targeting.active, caret() ?? 0, direction);
      if (found) open(found);
    },
    openHighlight: (id) => {
      const found = placed.find(({ highlight }) => highlight.id === id);
      if (found) open(found);
    },
  };
}

/** The highlight after or before the active one; without one, after or before the caret. The first follows the last. */
function nextFrom(
  placed: readonly PlacedHighlight[],
  active: PlacedHighlight | null,
  caret: number,
  direction: Direction,
): PlacedHighlight | undefined {
  const from = active?.span.start ?? caret;
  if (direction === 'backward') {
    return placed.findLast(({ span }) => span.start < from) ?? placed.at(-1);
  }
  return placed.find(({ span }) => (active ? span.start > from : span.end > from)) ?? placed[0];
}
