import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import type { KeyboardSelection } from '../../../lib/highlight/keyboard-selection.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { rangeOf } from '../../article/text-map.ts';
import { placeCaret, scrollToSpan } from '../page/page-geometry.ts';
import type { HighlightedPage } from '../page/use-highlighted-page.ts';
import { useHighlightClick } from './use-highlight-click.ts';
import { useSelection } from './use-selection.ts';

/** What the box of colors is about: words that are selected, or a highlight. */
export type HighlightTarget =
  /** `key`: by the keys of the reading view, which then has the arrows; `caret`: by the browser's own. */
  | ({ kind: 'selection'; by: 'pointer' | 'caret' | 'touch' | 'key' } & KeyboardSelection)
  | { kind: 'highlight'; id: string };

export interface HighlightTargetOptions {
  page: HighlightedPage;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as the panel keeps it. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
}

/** What is selected or opened, and the ways to it. */
export interface HighlightTargetState {
  layer: RefObject<HTMLDivElement | null>;
  target: HighlightTarget | null;
  /** The highlight that the box is about, where it is about one. */
  about: PlacedHighlight | null;
  noteOf: string | null;
  /** Whether the note was opened just now, and not found open: then it has the focus. */
  takesFocus: () => boolean;
  /** The words that are selected, though they were selected a moment ago and nothing is drawn for them yet. */
  selectedNow: () => Span | null;
  /** Selects words for the reader, and shows them. */
  select: (selection: KeyboardSelection) => void;
  /** Opens a highlight's box, and shows its words. */
  open: (found: PlacedHighlight) => void;
  /** Opens a note; `making` is a highlight that the database has not answered for yet. */
  writeAt: (id: string, making?: PlacedHighlight) => void;
  /**
   * Closes the box, with nothing selected. The reader goes on from this place of the text: without one, from behind the
   * highlight or before the words that it was about.
   */
  close: (place?: number) => void;
}

/** Room above and below what is shown by key, in pixels. */
export const scrollMargin = 72;

/** Knows which words or which highlight the reader is at. */
export function useHighlightTarget(options: HighlightTargetOptions): HighlightTargetState {
  const { page, scroller } = options;
  const { text, placed, drawn } = page;
  const [noteOf, openNote] = useNoteOpen(options);
  const layer = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<HighlightTarget | null>(null);
  const [making, setMaking] = useState<PlacedHighlight | null>(null);
  /** What was selected by key, as long as nothing else has changed it. */
  const byKey = useRef<KeyboardSelection | null>(null);
  const noteOpened = useRef(false);
  const openId = noteOf ?? (target?.kind === 'highlight' ? target.id : null);
  const isOpen = ({ highlight }: PlacedHighlight) => highlight.id === openId;
  const opened = placed.find(isOpen) ?? (making && isOpen(making) ? making : null);
  const about = opened ?? holderOf(placed, target);

  const deselect = () => {
    byKey.current = null;
    document.getSelection()?.removeAllRanges();
  };
  // A tap on a button lets go what was selected, before the button hears of it.
  const selectedNow = () => page.selected() ?? (target?.kind === 'selection' ? target : null);
  // Another text: what was selected in the one before is no part of it.
  useLayoutEffect(() => {
    deselect();
    setTarget(null);
    setMaking(null);
  }, [text]);

  useSelection({
    onChange: (by) => {
      const span = page.selected();
      const known = byKey.current;
      if (span && known?.start === span.start && known.end === span.end) return;
      byKey.current = null;
      if (span) setTarget({ kind: 'selection', by, ...span, edge: 'end' });
      else setTarget((last) => (last?.kind === 'selection' ? null : last));
    },
    onPress: () => {
      setTarget((last) => (last?.kind === 'highlight' ? null : last));
      if (noteOf !== null) openNote(null);
    },
  });
  useHighlightClick(page, scroller, (id) => setTarget({ kind: 'highlight', id }));

  /** The focus goes back to the text before what has it goes. */
  const home = () => {
    if (!layer.current?.contains(document.activeElement)) return;
    scroller.current?.focus({ preventScroll: true });
  };
  const close = (place = opened?.span.end ?? selectedNow()?.start) => {
    const { map } = drawn() ?? {};
    home();
    deselect();
    if (map && place !== undefined) placeCaret(map, place);
    setTarget(null);
    if (noteOf !== null) openNote(null);
  };
  return {
    layer,
    target,
    about,
    noteOf,
    takesFocus: () => {
      const takes = noteOpened.current;
      noteOpened.current = false;
      return takes;
    },
    selectedNow,
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
    writeAt: (id, begun) => {
      deselect();
      noteOpened.current = true;
      if (begun) setMaking(begun);
      setTarget({ kind: 'highlight', id });
      openNote(id);
    },
    close,
  };
}

/** The highlight that holds all that is selected: whoever selects in it means it, as where its words are a link. */
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

/**
 * Which note is open. The panel keeps it for when it is opened again; here it is known at once, and an article that is
 * left leaves its note closed.
 */
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
