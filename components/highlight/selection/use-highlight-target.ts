import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeyboardSelection } from '../../../lib/highlight/keyboard-selection.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { rangeOf } from '../../article/text-map.ts';
import { usePendingFocus } from '../../ui/focus/use-pending-focus.ts';
import type { HighlightTarget, HighlightTargetState } from '../highlighter.ts';
import type { HighlightedPage } from '../page/highlighted-page.ts';
import { highlightAt, placeCaret, scrollToSpan } from '../page/page-geometry.ts';
import { useSelection } from './use-selection.ts';

export interface HighlightTargetOptions {
  page: HighlightedPage;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as stored in the view. */
  noteId: string | null;
  onOpenNote: (id: string | null) => void;
}

/** Tracks which text is selected or which highlight is open. */
export function useHighlightTarget(options: HighlightTargetOptions): HighlightTargetState {
  const { page, scroller } = options;
  const { text, placed, drawn } = page;
  const [noteId, setNoteId] = useOpenNoteId(options);
  const layer = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<HighlightTarget | null>(null);
  const [pending, setPending] = useState<PlacedHighlight | null>(null);
  /** The selection made by this page's keys, until something else changes it. */
  const byKey = useRef<KeyboardSelection | null>(null);
  const noteFocus = usePendingFocus();
  const openId = noteId ?? (target?.kind === 'highlight' ? target.id : null);
  const opened =
    [...placed, ...(pending ? [pending] : [])].find(({ highlight }) => highlight.id === openId) ??
    null;
  const active = opened ?? highlightAround(placed, target);

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
    setPending(null);
  }, [text]);

  useSelectionTarget({
    page,
    byKey,
    setTarget,
    closeNote: () => noteId !== null && setNoteId(null),
  });
  useHighlightClick(page, scroller, (id) => setTarget({ kind: 'highlight', id }));

  const close = (caret = opened?.span.end ?? selectedNow()?.start) => {
    const { map } = drawn() ?? {};
    returnFocus(layer.current, scroller.current);
    deselect();
    if (map && caret !== undefined) placeCaret(map, caret);
    setTarget(null);
    if (noteId !== null) setNoteId(null);
  };
  return {
    layer,
    target,
    active,
    noteId,
    selectedNow,
    close,
    takesFocus: noteFocus.take,
    select: (selection) => {
      const { map, textElement } = drawn() ?? {};
      const range = map && rangeOf(map, selection);
      if (!map || !textElement || !range) return;
      byKey.current = selection;
      selectRange(range, selection.edge);
      setTarget({ kind: 'selection', by: 'key', ...selection });
      scrollToSpan(map, selection, textElement);
    },
    open: ({ highlight: { id }, span }) => {
      const { map, textElement } = drawn() ?? {};
      close();
      setTarget({ kind: 'highlight', id });
      if (map && textElement) scrollToSpan(map, span, textElement);
    },
    openNote: (id, created) => {
      deselect();
      noteFocus.request();
      if (created) setPending(created);
      setTarget({ kind: 'highlight', id });
      setNoteId(id);
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

/** The highlight that contains the whole selection. Where its text is a link, selecting in it is the way to open it. */
const highlightAround = (
  placed: readonly PlacedHighlight[],
  target: HighlightTarget | null,
): PlacedHighlight | null =>
  target?.kind === 'selection'
    ? (placed.find(({ span }) => span.start <= target.start && target.end <= span.end) ?? null)
    : null;

/** Moves the focus from the layer to the text, before the focused element is removed. */
function returnFocus(layer: HTMLElement | null, text: HTMLElement | null): void {
  if (layer?.contains(document.activeElement)) text?.focus({ preventScroll: true });
}

function selectRange(range: Range, edge: KeyboardSelection['edge']): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = [startContainer, startOffset] as const;
  const end = [endContainer, endOffset] as const;
  const [from, to] = edge === 'end' ? [start, end] : [end, start];
  document.getSelection()?.setBaseAndExtent(...from, ...to);
}

/** Which note is open: known here at once, and stored with the view. Leaving an article closes its note. */
function useOpenNoteId({ page, noteId, onOpenNote }: HighlightTargetOptions) {
  const [open, setOpen] = useState(noteId);
  const change = (id: string | null) => {
    setOpen(id);
    onOpenNote(id);
  };
  const leave = useRef(() => undefined);
  leave.current = () => void (open !== null && change(null));
  const articleId = page.article?.id ?? null;
  useEffect(() => (articleId === null ? undefined : () => leave.current()), [articleId]);
  return [open, change] as const;
}

/** Opens the highlight that was clicked. */
function useHighlightClick(
  page: HighlightedPage,
  scroller: RefObject<HTMLElement | null>,
  open: (id: string) => void,
): void {
  const current = useRef({ page, open });
  current.current = { page, open };
  useEffect(() => {
    const box = scroller.current;
    const click = (event: MouseEvent) => {
      const { placed, drawn } = current.current.page;
      if (placed.length === 0 || !isPlain(event) || isOtherControl(event.target)) return;
      const { map } = drawn() ?? {};
      const hit = map && highlightAt(map, placed, event);
      if (!hit) return;
      // On a key point, which is a link, the click is for the highlight.
      event.preventDefault();
      event.stopPropagation();
      current.current.open(hit.highlight.id);
    };
    box?.addEventListener('click', click, true);
    return () => box?.removeEventListener('click', click, true);
  }, []);
}

/** Not by keyboard, not with a modifier key, and not the end of a selection. */
function isPlain(event: MouseEvent): boolean {
  if (event.detail === 0 || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  return document.getSelection()?.isCollapsed !== false;
}

/** Whether the click belongs to another control. Key points don't count, because all of them are links. */
function isOtherControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('a, button, input, textarea, select, summary');
  return control !== null && control.closest('.KeyPointCard') === null;
}
