import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeyboardSelection } from '../../../lib/highlight/keyboard-selection.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { rangeOf } from '../../article/text-map.ts';
import { usePendingFocus } from '../../ui/focus/use-pending-focus.ts';
import type { HighlightTarget, HighlightTargetState } from '../highlighter.ts';
import type { HighlightedPage } from '../page/highlighted-page.ts';
import { placeCaret, scrollToSpan } from '../page/page-geometry.ts';
import { useHighlightClick } from './use-highlight-click.ts';
import { useSelection } from './use-selection.ts';

export interface HighlightTargetOptions {
  page: HighlightedPage;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as stored in the view. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
}

/** The margin above and below a target that keys scroll to, in pixels. */
export const scrollMargin = 72;

/** Tracks which text is selected or which highlight is open. */
export function useHighlightTarget(options: HighlightTargetOptions): HighlightTargetState {
  const { page, scroller } = options;
  const { text, placed, drawn } = page;
  const [noteOf, openNote] = useNoteOpen(options);
  const layer = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<HighlightTarget | null>(null);
  const [begun, setBegun] = useState<PlacedHighlight | null>(null);
  /** The selection made by key, until something else changes it. */
  const byKey = useRef<KeyboardSelection | null>(null);
  const noteFocus = usePendingFocus();
  const openId = noteOf ?? (target?.kind === 'highlight' ? target.id : null);
  const opened =
    [...placed, ...(begun ? [begun] : [])].find(({ highlight }) => highlight.id === openId) ?? null;
  const about = opened ?? holderOf(placed, target);

  const deselect = () => {
    byKey.current = null;
    document.getSelection()?.removeAllRanges();
  };
  // A tap on a button clears the selection before the button gets the click.
  const selectedNow = () => page.selected() ?? (target?.kind === 'selection' ? target : null);
  // A selection doesn't carry over to another text.
  useLayoutEffect(() => {
    deselect();
    setTarget(null);
    setBegun(null);
  }, [text]);

  useSelectionTarget({
    page,
    byKey,
    setTarget,
    closeNote: () => noteOf !== null && openNote(null),
  });
  useHighlightClick(page, scroller, (id) => setTarget({ kind: 'highlight', id }));

  /** Moves the focus to the text before the focused element is removed. */
  const returnFocus = () => {
    if (!layer.current?.contains(document.activeElement)) return;
    scroller.current?.focus({ preventScroll: true });
  };
  const close = (place = opened?.span.end ?? selectedNow()?.start) => {
    const { map } = drawn() ?? {};
    returnFocus();
    deselect();
    if (map && place !== undefined) placeCaret(map, place);
    setTarget(null);
    if (noteOf !== null) openNote(null);
  };
  return {
    ...{ layer, target, about, noteOf, selectedNow, close },
    takesFocus: noteFocus.take,
    select: (selection) => {
      const { map, view } = drawn() ?? {};
      const range = map && rangeOf(map, selection);
      if (!map || !view || !range) return;
      byKey.current = selection;
      selectRange(range, selection.edge);
      setTarget({ kind: 'selection', by: 'key', ...selection });
      scrollToSpan(map, selection, view, scrollMargin);
    },
    open: ({ highlight: { id }, span }) => {
      const { map, view } = drawn() ?? {};
      close();
      setTarget({ kind: 'highlight', id });
      if (map && view) scrollToSpan(map, span, view, scrollMargin);
    },
    writeAt: (id, created) => {
      deselect();
      noteFocus.request();
      if (created) setBegun(created);
      setTarget({ kind: 'highlight', id });
      openNote(id);
    },
  };
}

interface SelectionTargetOptions {
  page: HighlightedPage;
  byKey: { current: KeyboardSelection | null };
  setTarget: (change: (last: HighlightTarget | null) => HighlightTarget | null) => void;
  closeNote: () => void;
}

/** Makes the user's selection the target. A press outside the highlights closes what is open. */
function useSelectionTarget({ page, byKey, setTarget, closeNote }: SelectionTargetOptions): void {
  useSelection({
    onChange: (by) => {
      const span = page.selected();
      const known = byKey.current;
      if (span && known?.start === span.start && known.end === span.end) return;
      byKey.current = null;
      setTarget((last) => {
        if (span) return { kind: 'selection', by, ...span, edge: 'end' };
        return last?.kind === 'selection' ? null : last;
      });
    },
    onPress: () => {
      setTarget((last) => (last?.kind === 'highlight' ? null : last));
      closeNote();
    },
  });
}

/**
 * The highlight that contains the whole selection: selecting within it opens it, which is the only way where it is a
 * link.
 */
const holderOf = (
  placed: readonly PlacedHighlight[],
  target: HighlightTarget | null,
): PlacedHighlight | null =>
  target?.kind === 'selection'
    ? (placed.find(({ span }) => span.start <= target.start && target.end <= span.end) ?? null)
    : null;

function selectRange(range: Range, edge: KeyboardSelection['edge']): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = [startContainer, startOffset] as const;
  const end = [endContainer, endOffset] as const;
  const [from, to] = edge === 'end' ? [start, end] : [end, start];
  document.getSelection()?.setBaseAndExtent(...from, ...to);
}

/** Which note is open. It is stored with the view, and known here at once. Leaving an article closes its note. */
function useNoteOpen({ page, noteOf, openNote }: HighlightTargetOptions) {
  const [open, setOpen] = useState(noteOf);
  const change = (id: string | null) => {
    setOpen(id);
    openNote(id);
  };
  const leave = useRef(() => undefined);
  leave.current = () => void (open !== null && change(null));
  const articleId = page.article?.id ?? null;
  useEffect(() => (articleId === null ? undefined : () => leave.current()), [articleId]);
  return [open, change] as const;
}
