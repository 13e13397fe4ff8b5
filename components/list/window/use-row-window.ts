import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import { estimatedRowsInView, indexesToDraw, type RowKey } from './row-extents.ts';
import { RowWindowPosition, type ScrollAnchor } from './row-window.ts';
import { useDrawnRange } from './use-drawn-range.ts';

export interface RowWindow<Key> {
  box: RefObject<HTMLDivElement | null>;
  /** The rows to draw. */
  range: RowRange;
  /** Their indexes, and that of the focused row, from top to bottom. */
  drawn: readonly number[];
  /** Watches a row that may change its size. Returns a function that stops watching. */
  watch: (row: Element) => () => void;
  /** Moves the focus by this many rows. */
  step: (by: number) => void;
  /** Moves the focus by as many rows as fit into the view. */
  page: (by: 1 | -1) => void;
  toFirst: () => void;
  toLast: () => void;
  toRow: (key: Key) => void;
  /** Scrolls a row into view without focusing it. */
  showRow: (key: Key) => void;
}

export interface RowWindowOptions<Key extends RowKey> {
  scroller: RefObject<HTMLElement | null>;
  list: IdSequence<Key>;
  /** Whether what a row draws is loaded; all rows by default. */
  isLoaded?: (key: Key) => boolean;
  /** The key of the row whose element has this `data-row`. */
  keyOf: (name: string) => Key;
  /** The row that keys start from while no row has the focus. */
  current: Key | null;
  /** Where the list was left; read when the list is first drawn. */
  top: ScrollAnchor<Key> | null;
  /** Called with the rows to draw, so that they can be loaded: before they are drawn, and after every render. */
  onDraw?: (range: RowRange) => void;
  /** Called when the list stops scrolling; `null` for its very beginning. */
  onScrollEnd: (top: ScrollAnchor<Key> | null) => void;
  /** Called with drawn rows that have moved above the view, by no more than its height at once. */
  onPassed?: (rows: readonly Key[]) => void;
}

/**
 * Draws only the part of a long list that is in view and some rows around it, in normal flow and reading order. Rows may
 * have any height and change it: the row at the top of the view stays where it is.
 */
export function useRowWindow<Key extends RowKey>(options: RowWindowOptions<Key>): RowWindow<Key> {
  const { scroller, list, isLoaded, keyOf, current, top, onDraw, onScrollEnd, onPassed } = options;
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<Key | null>(null);
  // If another list was shown before, the view exists already, and is less high than the page.
  const first = () => firstRange(list, top, scroller.current?.clientHeight);
  const { drawn, left, draw } = useDrawnRange({ box, list, isLoaded, first, onDraw });
  const input = { list, keyOf, current, drawn, draw, ...(onPassed && { onPassed }) };
  const position = useMemo(() => new RowWindowPosition(scroller, box, input, top), []);
  position.input = input;
  const observer = useMemo(() => new ResizeObserver(() => position.settle()), []);
  useLayoutEffect(() => position.settle());
  useEffect(() => position.drawAround());
  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return;
    const setFocus = (key: Key | null) => {
      position.focused = key;
      setFocused(key);
    };
    const onFocusIn = ({ target }: FocusEvent) =>
      setFocus(target instanceof Element ? position.keyAt(target) : null);
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      // With no new target the row was removed or the window lost the focus: both return here.
      if (relatedTarget instanceof Node && !inner.contains(relatedTarget)) setFocus(null);
    };
    const onScroll = () => position.update();
    observer.observe(outer);
    inner.addEventListener('focusin', onFocusIn);
    inner.addEventListener('focusout', onFocusOut);
    outer.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      inner.removeEventListener('focusin', onFocusIn);
      inner.removeEventListener('focusout', onFocusOut);
      outer.removeEventListener('scroll', onScroll);
    };
  }, []);
  useReportedPlace(scroller, position, onScrollEnd);
  const watch = useMemo(() => rowWatcher(observer), []);
  const indexes = indexesToDraw(left ? [drawn, left] : [drawn], indexIn(list, focused));
  return { box, range: drawn, drawn: indexes, watch, ...moves(position) };
}

/** Reports the place where the list stops scrolling, once the row at the top of the view is read. */
function useReportedPlace<Key extends RowKey>(
  scroller: RefObject<HTMLElement | null>,
  position: RowWindowPosition<Key>,
  onScrollEnd: RowWindowOptions<Key>['onScrollEnd'],
): void {
  const latestOnScrollEnd = useRef(onScrollEnd);
  latestOnScrollEnd.current = onScrollEnd;
  const isAwaited = useRef(false);
  const report = (outer: HTMLElement) => {
    const isAtTop = outer.scrollTop <= 0;
    const place = isAtTop ? null : position.anchor;
    isAwaited.current = !isAtTop && place === null;
    if (!isAwaited.current) latestOnScrollEnd.current(place);
  };
  useScrollEnd(scroller, report);
  useLayoutEffect(() => {
    if (isAwaited.current && scroller.current) report(scroller.current);
  });
}

/** Outside of the hook: the closure lives as long as a drawn row, and so holds nothing but the observer. */
const rowWatcher = (observer: ResizeObserver) => (row: Element) => {
  observer.observe(row);
  return () => observer.unobserve(row);
};

function moves<Key extends RowKey>(
  position: RowWindowPosition<Key>,
): Pick<RowWindow<Key>, 'step' | 'page' | 'toFirst' | 'toLast' | 'toRow' | 'showRow'> {
  return {
    step: (by) => position.moveTo(position.position() + by),
    page: (by) => position.moveByPage(by),
    toFirst: () => position.moveTo(0, 'start'),
    toLast: () => position.moveTo(position.input.list.count - 1, 'end'),
    toRow: (key) => position.reveal(position.input.list.indexOf(key)),
    showRow: (key) => position.scrollTo(position.input.list.indexOf(key)),
  };
}

function indexIn<Key>(list: IdSequence<Key>, key: Key | null): number | undefined {
  const index = key === null ? -1 : list.indexOf(key);
  return index < 0 ? undefined : index;
}

/** The rows that are drawn before any was measured. */
function firstRange<Key>(
  list: IdSequence<Key>,
  top: ScrollAnchor<Key> | null,
  height: number | undefined,
): RowRange {
  const index = Math.max(0, top ? list.indexOf(top.row) : 0);
  return { from: index, to: index + estimatedRowsInView(height) };
}

/** How long a list has to stand still before its position is stored. */
const settleMs = 200;

/**
 * Calls `onScrollEnd` with the scroller when the list stops scrolling, when the page is hidden, and when the list is
 * removed. In the last case the scroller's own ref may be cleared already.
 */
function useScrollEnd(
  scroller: RefObject<HTMLElement | null>,
  onScrollEnd: (outer: HTMLElement) => void,
): void {
  // A layout effect's cleanup runs while the list is still in the page. A passive effect's would find it scrolled to
  // the top.
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      onScrollEnd(outer);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(end, settleMs);
    };
    outer.addEventListener('scroll', onScroll, { passive: true });
    globalThis.addEventListener('pagehide', end);
    return () => {
      end();
      outer.removeEventListener('scroll', onScroll);
      globalThis.removeEventListener('pagehide', end);
    };
  }, []);
}
