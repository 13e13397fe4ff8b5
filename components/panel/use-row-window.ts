import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  covers,
  placesToDraw,
  rowAt,
  type Stretch,
  stretchBetween,
  successorOf,
} from './row-extents.ts';
import { placeRows, rowOf } from './row-places.ts';

/** How far beyond the view rows are drawn, and how near its edge the end of what is drawn may come. In pixels. */
const margins = { drawn: 900, least: 300 } as const;

/** How long a scrolled list must rest before its place is remembered. */
const restMs = 200;

/** A row at the top of the view, and how far below the edge of the view it begins. */
export interface Anchor {
  n: number;
  offset: number;
}

export interface RowWindow {
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
  /** Moves it to the row with this number. */
  toRow: (n: number) => void;
}

export interface RowWindowOptions {
  scroller: RefObject<HTMLElement | null>;
  numbers: readonly number[];
  /** The number of the current row, from which keys move while nothing in the list has the focus. */
  current: number | null;
  /** Where the list was left; it counts while the list is drawn for the first time. */
  top: Anchor | null;
  /** Called when the list has come to rest; `null` at its very beginning. */
  onRest: (top: Anchor | null) => void;
}

/**
 * Draws of a long list only what is in view and some more, in the flow of the page and in reading order. Rows may be
 * of any height and change it: the row at the top of the view stays where it is, whatever happens above it.
 */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, numbers, top } = options;
  const box = useRef<HTMLDivElement>(null);
  const places = useMemo(() => new Map(numbers.map((n, place) => [n, place])), [numbers]);
  const [stretch, setStretch] = useState<Stretch>(() => around(top ? places.get(top.n) : 0));
  const [held, setHeld] = useState<number | null>(null);
  const window = within(stretch, numbers.length);
  const drawn = placesToDraw(window, held === null ? undefined : places.get(held));

  const kept = useRef<Kept>({
    anchor: top,
    returning: top !== null,
    wanted: null,
    heights: new Map(),
    starts: new Float64Array(1),
    lead: 0,
    width: 0,
    scrolled: 0,
    numbers,
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
    const between = (margin: number) =>
      stretchBetween(starts, from - margin, from + height + margin);
    if (!covers(now.current.window, between(margins.least))) setStretch(between(margins.drawn));
    const at = scroller.current?.scrollTop ?? 0;
    if (anchor && Math.abs(at - scrolled) < 1) return;
    kept.current.scrolled = at;
    const place = rowAt(starts, from + lead);
    const n = numbersOf(now)[place];
    kept.current.anchor = n === undefined ? null : { n, offset: (starts[place] ?? 0) - from };
  };

  /** After every drawing and change of size: gives each row its place, the view its row and the keyboard its target. */
  const settle = () => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return;
    const state = kept.current;
    const { numbers: list, places: placeOf } = now.current;
    // Somebody may have scrolled, and the event is still to come.
    if (!state.returning) look();
    if (state.width !== inner.clientWidth) state.heights.clear();
    state.width = inner.clientWidth;
    followRemoved(state, placeOf);
    state.numbers = list;
    const measured = placeRows(inner, { numbers: list, places: placeOf, state });
    state.starts = measured.starts;
    state.lead = measured.lead;
    const { anchor } = state;
    const place = anchor ? placeOf.get(anchor.n) : undefined;
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
  const followRemoved = (state: Kept, placeOf: ReadonlyMap<number, number>) => {
    const follow = (n: number) => {
      const before = state.numbers.indexOf(n);
      return before < 0 ? undefined : successorOf(state.numbers, before, placeOf);
    };
    if (state.anchor && !placeOf.has(state.anchor.n)) {
      const n = follow(state.anchor.n);
      state.anchor = n === undefined ? null : { ...state.anchor, n };
    }
    if (state.held === null || placeOf.has(state.held)) return;
    const n = follow(state.held);
    state.held = null;
    if (n !== undefined && document.activeElement === document.body) reveal(placeOf.get(n));
  };

  const reveal = (place: number | undefined, edge: Wanted['edge'] = null) => {
    const outer = scroller.current;
    const n = place === undefined ? undefined : numbersOf(now)[place];
    if (!outer || place === undefined || n === undefined) return;
    kept.current.wanted = { n, edge };
    const { starts, lead } = kept.current;
    const { from, height } = view();
    const [begin, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (begin < from + lead) outer.scrollTop += begin - from - lead;
    else if (end > from + height) outer.scrollTop += end - from - height;
    focusWanted(outer, box.current, kept.current);
    look();
  };

  /** From the row that the keyboard is on its way to, or at, or else the current one. */
  const from = (): number => {
    const { current, places: placeOf } = now.current;
    const n = kept.current.wanted?.n ?? rowOf(box.current, document.activeElement) ?? current;
    return (n === null ? undefined : placeOf.get(n)) ?? -1;
  };
  const last = () => numbersOf(now).length - 1;
  const to = (place: number, edge: Wanted['edge'] = null) =>
    reveal(Math.min(Math.max(place, 0), last()), edge);

  const observer = useMemo(() => new ResizeObserver(() => settle()), []);
  useLayoutEffect(settle);
  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, box.current];
    if (!outer || !inner) return;
    observer.observe(outer);
    const hold = ({ target }: FocusEvent) => {
      const n = target instanceof Element ? rowOf(inner, target) : null;
      kept.current.held = n;
      setHeld(n);
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
  useRest(scroller, () => {
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
    toRow: (n) => reveal(places.get(n)),
  };
}

/** A page less a few lines, so that the eye finds its place again. */
const pageShare = 0.88;

interface Wanted {
  n: number;
  /** Whether the view goes on to the very beginning or end of the list. */
  edge: 'start' | 'end' | null;
}

interface Kept {
  anchor: Anchor | null;
  /** Whether the list has yet to be scrolled to where it was left. */
  returning: boolean;
  /** The row that the keyboard is on its way to, while it is not drawn. */
  wanted: Wanted | null;
  /** From the beginning of a row to that of the next one, by number. */
  heights: Map<number, number>;
  starts: Float64Array;
  /** How much stands above the first row: the heading of its day. */
  lead: number;
  width: number;
  /** How far the list was scrolled when its top was looked at last. */
  scrolled: number;
  /** The list when it was drawn last. */
  numbers: readonly number[];
  /** The row that has the focus. */
  held: number | null;
}

const numbersOf = (now: { current: { numbers: readonly number[] } }) => now.current.numbers;

/** What is drawn before anything was measured. */
const around = (place = 0): Stretch => ({ from: Math.max(0, place - 10), to: place + 30 });

/** A stretch of rows as far as the list has them. */
const within = ({ from, to }: Stretch, length: number): Stretch => ({
  from: Math.min(from, Math.max(0, length - 1)),
  to: Math.min(to, length),
});

function focusWanted(outer: HTMLElement, inner: HTMLElement | null, state: Kept): void {
  const { wanted } = state;
  if (!wanted) return;
  const row = inner?.querySelector<HTMLElement>(`[data-row="${wanted.n}"]`);
  const stop = row?.querySelector<HTMLElement>('[data-stop]');
  if (!row || !stop) return;
  state.wanted = null;
  stop.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  if (wanted.edge === 'start') outer.scrollTo(0, 0);
  if (wanted.edge === 'end') outer.scrollTo(0, outer.scrollHeight);
}

/** Calls `rest` when the list was scrolled and has come to rest, and when the page is put away. */
function useRest(scroller: RefObject<HTMLElement | null>, rest: () => void): void {
  useEffect(() => {
    const outer = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      rest();
    };
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(end, restMs);
    };
    outer?.addEventListener('scroll', moved, { passive: true });
    globalThis.addEventListener('pagehide', end);
    return () => {
      end();
      outer?.removeEventListener('scroll', moved);
      globalThis.removeEventListener('pagehide', end);
    };
  }, []);
}
