import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  covers,
  indexesToDraw,
  type RowKey,
  type RowRange,
  rangeBetween,
  rowAt,
  successorOf,
} from './row-extents.ts';
import { layOutRows, rowOf } from './row-layout.ts';
import { useScrollRest } from './use-scroll-rest.ts';

/** How far beyond the view rows are drawn, and how near its edge the end of what is drawn may come. In pixels. */
const margins = { drawn: 900, least: 300 } as const;

/** A row at the top of the view, and how far below the edge of the view it begins. */
export interface Anchor<Key> {
  row: Key;
  offset: number;
}

export interface RowWindow<Key> {
  box: RefObject<HTMLDivElement | null>;
  /** The rows to draw, by their place in the list, from top to bottom. */
  drawn: readonly number[];
  /** To be called with a row that may change its size by itself. Returns how that ends. */
  watch: (row: Element) => () => void;
  /** Moves the keyboard so many rows on or back. */
  step: (by: number) => void;
  /** Moves it by as many rows as the view is high. */
  page: (by: 1 | -1) => void;
  toFirst: () => void;
  toLast: () => void;
  toRow: (key: Key) => void;
}

export interface RowWindowOptions<Key extends RowKey> {
  scroller: RefObject<HTMLElement | null>;
  /** What names the rows from top to bottom. */
  keys: readonly Key[];
  /** The key of a row whose element says this as its `data-row`. */
  keyOf: (name: string) => Key;
  /** The current row, from which keys move while nothing in the list has the focus. */
  current: Key | null;
  /** Where the list was left; it counts while the list is drawn for the first time. */
  top: Anchor<Key> | null;
  /** Called when the list has come to rest; `null` at its very beginning. */
  onRest: (top: Anchor<Key> | null) => void;
}

/**
 * Draws of a long list only what is in view and some more, in the flow of the page and in reading order. Rows may be
 * of any height and change it: the row at the top of the view stays where it is, whatever happens above it.
 */
export function useRowWindow<Key extends RowKey>(options: RowWindowOptions<Key>): RowWindow<Key> {
  const { scroller, keys, keyOf, top } = options;
  const box = useRef<HTMLDivElement>(null);
  const places = useMemo(() => new Map(keys.map((key, place) => [key, place])), [keys]);
  const [stretch, setStretch] = useState<RowRange>(() => around(top ? places.get(top.row) : 0));
  const [held, setHeld] = useState<Key | null>(null);
  const window = within(stretch, keys.length);
  const drawn = indexesToDraw(window, held === null ? undefined : places.get(held));

  const kept = useRef<Kept<Key>>({
    anchor: top,
    returning: top !== null,
    wanted: null,
    heights: new Map(),
    starts: new Float64Array(1),
    lead: 0,
    width: 0,
    scrolled: 0,
    keys,
    held: null,
  });
  const now = useRef({ ...options, places, window, held });
  now.current = { ...options, places, window, held };

  /** Where the view begins, counted from the first row, and how high it is. */
  const view = () => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return { from: 0, height: 0 };
    const from = outer.getBoundingClientRect().top - inner.getBoundingClientRect().top;
    return { from: from - kept.current.lead, height: outer.clientHeight };
  };

  /** Draws what has come into view. Where somebody has scrolled, another row stands at the top from now on. */
  const look = () => {
    const { starts, lead, anchor, scrolled } = kept.current;
    const { from, height } = view();
    const between = (margin: number) => rangeBetween(starts, from - margin, from + height + margin);
    if (!covers(now.current.window, between(margins.least))) setStretch(between(margins.drawn));
    const at = scroller.current?.scrollTop ?? 0;
    if (anchor && Math.abs(at - scrolled) < 1) return;
    kept.current.scrolled = at;
    const place = rowAt(starts, from + lead);
    const row = now.current.keys[place];
    kept.current.anchor = row === undefined ? null : { row, offset: (starts[place] ?? 0) - from };
  };

  /** After every drawing and change of size: gives each row its place, the view its row and the keyboard its target. */
  const settle = () => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return;
    const state = kept.current;
    const { keys: list, places: placeOf } = now.current;
    // Somebody may have scrolled, and the event is still to come.
    if (!state.returning) look();
    if (state.width !== inner.clientWidth) state.heights.clear();
    state.width = inner.clientWidth;
    followRemoved(state, placeOf);
    state.keys = list;
    const measured = layOutRows(inner, { keys: list, places: placeOf, keyOf, state });
    state.starts = measured.starts;
    state.lead = measured.lead;
    const { anchor } = state;
    const place = anchor ? placeOf.get(anchor.row) : undefined;
    if (state.returning && place === undefined) outer.scrollTop = 0;
    if (anchor && place !== undefined && (state.returning || outer.scrollTop > 0)) {
      const off = (state.starts[place] ?? 0) - view().from - anchor.offset;
      if (Math.abs(off) >= 0.5) outer.scrollTop += off;
      state.scrolled = outer.scrollTop;
    }
    state.returning = false;
    focusWanted(outer, inner, state);
    look();
  };

  /** A row that went takes neither the view nor the keyboard with it. */
  const followRemoved = (state: Kept<Key>, placeOf: ReadonlyMap<Key, number>) => {
    const follow = (key: Key) => {
      const before = state.keys.indexOf(key);
      return before < 0 ? undefined : successorOf(state.keys, before, placeOf);
    };
    if (state.anchor && !placeOf.has(state.anchor.row)) {
      const row = follow(state.anchor.row);
      state.anchor = row === undefined ? null : { ...state.anchor, row };
    }
    if (state.held === null || placeOf.has(state.held)) return;
    const row = follow(state.held);
    state.held = null;
    if (row !== undefined && document.activeElement === document.body) reveal(placeOf.get(row));
  };

  const reveal = (place: number | undefined, edge: Edge = null) => {
    const outer = scroller.current;
    const row = place === undefined ? undefined : now.current.keys[place];
    if (!outer || place === undefined || row === undefined) return;
    kept.current.wanted = { row, edge };
    const { starts, lead } = kept.current;
    const { from, height } = view();
    const [begin, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (begin < from + lead) outer.scrollTop += begin - from - lead;
    else if (end > from + height) outer.scrollTop += end - from - height;
    focusWanted(outer, box.current, kept.current);
    look();
  };

  const keyAt = (element: Element | null): Key | null => {
    const name = rowOf(box.current, element);
    return name === null ? null : keyOf(name);
  };
  /** From the row that the keyboard is on its way to, or at, or else the current one. */
  const from = (): number => {
    const { current, places: placeOf } = now.current;
    const row = kept.current.wanted?.row ?? keyAt(document.activeElement) ?? current;
    return (row === null ? undefined : placeOf.get(row)) ?? -1;
  };
  const last = () => now.current.keys.length - 1;
  const to = (place: number, edge: Edge = null) =>
    reveal(Math.min(Math.max(place, 0), last()), edge);

  const observer = useMemo(() => new ResizeObserver(() => settle()), []);
  useLayoutEffect(settle);
  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return;
    observer.observe(outer);
    const hold = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? keyAt(target) : null;
      kept.current.held = row;
      setHeld(row);
    };
    const release = ({ relatedTarget }: FocusEvent) => {
      // Without a new place the row was removed, or the window lost the focus: both come back here.
      if (!(relatedTarget instanceof Node) || inner.contains(relatedTarget)) return;
      kept.current.held = null;
      setHeld(null);
    };
    inner.addEventListener('focusin', hold);
    inner.addEventListener('focusout', release);
    outer.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      inner.removeEventListener('focusin', hold);
      inner.removeEventListener('focusout', release);
      outer.removeEventListener('scroll', look);
    };
  }, []);
  useScrollRest(scroller, () => {
    const outer = scroller.current;
    const { anchor } = kept.current;
    now.current.onRest(outer && outer.scrollTop > 0 ? anchor : null);
  });

  return {
    box,
    drawn,
    watch: (row) => {
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    step: (by) => to(from() + by),
    page: (by) => {
      const { starts } = kept.current;
      const place = from();
      const reached = rowAt(starts, (starts[place] ?? 0) + by * view().height * pageShare);
      to(by > 0 ? Math.max(reached, place + 1) : Math.min(reached, place - 1));
    },
    toFirst: () => to(0, 'start'),
    toLast: () => to(last(), 'end'),
    toRow: (key) => reveal(places.get(key)),
  };
}

/** A page less a few lines, so that the eye finds its place again. */
const pageShare = 0.88;

type Edge = 'start' | 'end' | null;

interface Wanted<Key> {
  row: Key;
  /** Whether the view goes on to the very beginning or end of the list. */
  edge: Edge;
}

interface Kept<Key> {
  anchor: Anchor<Key> | null;
  /** Whether the list has yet to be scrolled to where it was left. */
  returning: boolean;
  /** The row that the keyboard is on its way to, while it is not drawn. */
  wanted: Wanted<Key> | null;
  /** From the beginning of a row to that of the next one. */
  heights: Map<Key, number>;
  starts: Float64Array;
  /** How much stands above the first row: the heading of its day. */
  lead: number;
  width: number;
  /** How far the list was scrolled when its top was looked at last. */
  scrolled: number;
  /** The list when it was drawn last. */
  keys: readonly Key[];
  /** The row that has the focus. */
  held: Key | null;
}

/** What is drawn before anything was measured. */
const around = (place = 0): RowRange => ({ from: Math.max(0, place - 10), to: place + 30 });

/** A stretch of rows as far as the list has them. */
const within = ({ from, to }: RowRange, length: number): RowRange => ({
  from: Math.min(from, Math.max(0, length - 1)),
  to: Math.min(to, length),
});

function focusWanted(
  outer: HTMLElement,
  inner: HTMLElement | null,
  state: Pick<Kept<RowKey>, 'wanted'>,
): void {
  const { wanted } = state;
  if (!wanted) return;
  const row = inner?.querySelector<HTMLElement>(`[data-row="${CSS.escape(String(wanted.row))}"]`);
  const stop = row?.querySelector<HTMLElement>('[data-stop]');
  if (!row || !stop) return;
  state.wanted = null;
  stop.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  if (wanted.edge === 'start') outer.scrollTo(0, 0);
  if (wanted.edge === 'end') outer.scrollTo(0, outer.scrollHeight);
}
