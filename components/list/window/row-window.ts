import type { RefObject } from 'preact';
import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import { idleTime } from '../../live/list/use-idle-after.ts';
import { pageShare } from '../../ui/dom/page-share.ts';
import {
  covers,
  overlaps,
  type RowExtents,
  type RowKey,
  rangeBetween,
  rowExtents,
  successorOf,
} from './row-extents.ts';
import { focusDrawnRow, layOutRows, rowOf } from './row-layout.ts';

/** Distances in pixels beyond the edges of the view. */
const margins = {
  /** While the user scrolls. */
  scroll: 900,
  /** Once what is in view is painted. */
  painted: 2_400,
  /** More rows are drawn before the last drawn one comes nearer than this. */
  least: 300,
} as const;

/**
 * A row at the top of the view, and how many pixels below the view's edge it begins: infinitely many for a row that is
 * to be there as a whole, below the heading of its day.
 */
export interface ScrollAnchor<Key> {
  row: Key;
  offset: number;
}

/** What changes with every render. */
export interface RowWindowInput<Key> {
  list: IdSequence<Key>;
  /** The key of the row whose element has this `data-row`. */
  keyOf: (name: string) => Key;
  /** The row that keys start from while no row has the focus. */
  current: Key | null;
  /** The rows that are drawn. */
  drawn: RowRange;
  /** Draws other rows. */
  draw: (range: RowRange) => void;
  /** Called with drawn rows that have moved above the view, by no more than its height at once. */
  onPassed?: (rows: readonly Key[]) => void;
}

type Edge = 'start' | 'end' | null;

interface Elements {
  outer: HTMLElement;
  inner: HTMLElement;
}

/** Keeps the top row of the view in place, and the focus on its row, when the list changes. */
export class RowWindowPosition<Key extends RowKey> {
  input: RowWindowInput<Key>;
  anchor: ScrollAnchor<Key> | null;
  focused: Key | null = null;
  private readonly scroller: RefObject<HTMLElement | null>;
  private readonly box: RefObject<HTMLElement | null>;
  /**
   * Whether the list has yet to be scrolled to where it was left, or to its top. Its scroller may come from another
   * list.
   */
  private isRestoring = true;
  /** Whether only rows in view are drawn, at first and after a jump: they show sooner, and the others follow. */
  private drawsViewOnly = true;
  /** Whether the others are drawn once the page is idle. */
  private awaitsIdle = false;
  /** The row that is to get the focus once it is drawn; `edge` scrolls on to the very beginning or end of the list. */
  private pendingFocus: { row: Key | undefined; index: number; edge: Edge } | null = null;
  /** Whether a key moves by more than a view, or to an end: the rows in between were not seen. */
  private isJumping = false;
  private readonly heights = new Map<Key, number>();
  private extents: RowExtents;
  /** Pixels above the first row: the heading of its day. */
  private headingHeight = 0;
  private width = 0;
  private scrollTop = 0;
  /** The list at the last layout. */
  private laidOut: IdSequence<Key>;

  constructor(
    scroller: RefObject<HTMLElement | null>,
    box: RefObject<HTMLElement | null>,
    input: RowWindowInput<Key>,
    top: ScrollAnchor<Key> | null,
  ) {
    this.scroller = scroller;
    this.box = box;
    this.input = input;
    this.anchor = top;
    this.laidOut = input.list;
    this.extents = rowExtents({ count: 0, indexOf: () => -1 }, this.heights);
  }

  /** Lays the rows out after every render and change of size, then restores the scroll position and the focus. */
  settle(): void {
    const elements = this.elements();
    if (!elements) return;
    const { outer, inner } = elements;
    const { list, keyOf } = this.input;
    // The user may have scrolled before the scroll event has been sent.
    if (!this.isRestoring) this.update();
    if (this.width !== inner.clientWidth) this.heights.clear();
    this.width = inner.clientWidth;
    this.followRemovedRows();
    this.laidOut = list;
    const { extents, headingHeight } = layOutRows(inner, {
      list,
      keyOf,
      heights: this.heights,
      headingHeight: this.headingHeight,
    });
    this.extents = extents;
    this.headingHeight = headingHeight;
    this.restoreAnchor(outer);
    // A key may have come before the first layout.
    if (this.isRestoring && this.pendingFocus)
      this.bringIntoView(elements, this.pendingFocus.index);
    this.isRestoring = false;
    this.focusPending(elements);
    this.update();
    if (!this.pendingFocus) this.isJumping = false;
  }

  /** Draws what has come into view. After a scroll by the user another row becomes the anchor. */
  update(): void {
    const { extents, anchor } = this;
    const { from } = this.view();
    const { drawn, draw } = this.input;
    if (!overlaps(drawn, this.within(0))) this.drawsViewOnly = true;
    const isBare = this.drawsViewOnly;
    const isEnough = covers(drawn, this.within(isBare ? 0 : margins.least));
    // If rows are less high than estimated, their layout draws more.
    if (!isEnough) draw(this.within(isBare ? 0 : margins.scroll));
    const scrollTop = this.scroller.current?.scrollTop ?? 0;
    if (anchor && Math.abs(scrollTop - this.scrollTop) < 1) return;
    this.scrollTop = scrollTop;
    const index = extents.rowAt(from + this.headingHeight);
    const row = this.input.list.idAt(index);
    this.anchor = row === undefined ? null : { row, offset: extents.startOf(index) - from };
    if (anchor) this.reportPassed(anchor, index);
  }

  /** Reports the rows from the previous anchor to the current one, unless more than a view was skipped. */
  private reportPassed(before: ScrollAnchor<Key>, index: number): void {
    const { list, drawn, onPassed } = this.input;
    const { from, height } = this.view();
    const first = list.indexOf(before.row);
    const distance = from - this.extents.startOf(first) + before.offset;
    if (!onPassed || this.isJumping || first < 0 || distance > height) return;
    const passed: Key[] = [];
    for (let at = Math.max(first, drawn.from); at < Math.min(index, drawn.to); at += 1) {
      const row = list.idAt(at);
      if (row !== undefined) passed.push(row);
    }
    if (passed.length > 0) onPassed(passed);
  }

  /**
   * Draws the rows around those in view once the page is idle: a paint, or the next letter of a search, comes first.
   */
  drawAround(): void {
    if (!this.drawsViewOnly || this.awaitsIdle) return;
    this.awaitsIdle = true;
    void idleTime().then(() => {
      this.awaitsIdle = false;
      this.drawLoadedAround();
    });
  }

  private drawLoadedAround(): void {
    const { list, drawn } = this.input;
    const isLoaded = (index: number) => list.idAt(index) !== undefined;
    if (!this.elements() || !this.drawsViewOnly) return;
    if (!isLoaded(drawn.from) || !isLoaded(drawn.to - 1)) return;
    // The rows in view are still loading.
    if (!overlaps(drawn, this.within(0))) return;
    this.drawsViewOnly = false;
    this.input.draw(this.within(margins.painted));
  }

  /** Scrolls a row into view and focuses it, at once or when it has been drawn. */
  reveal(index: number, edge: Edge = null): void {
    const elements = this.elements();
    if (!elements || !this.has(index)) return;
    this.pendingFocus = { row: this.input.list.idAt(index), index, edge };
    const distance = this.bringIntoView(elements, index);
    this.isJumping = edge !== null || Math.abs(distance) > this.view().height;
    this.focusPending(elements);
    this.update();
    if (!this.pendingFocus) this.isJumping = false;
  }

  /** Scrolls a row into view. */
  scrollTo(index: number): void {
    const elements = this.elements();
    if (!elements || !this.has(index)) return;
    // The user hasn't seen the rows in between.
    this.isJumping = true;
    this.bringIntoView(elements, index);
    this.update();
    this.isJumping = false;
  }

  /** Moves the focus to a row, or to the first or last row for an index beyond them. */
  moveTo(index: number, edge: Edge = null): void {
    this.reveal(Math.min(Math.max(index, 0), this.input.list.count - 1), edge);
  }

  moveByPage(direction: 1 | -1): void {
    const index = this.position();
    const start = index < 0 ? 0 : this.extents.startOf(index);
    const reached = this.extents.rowAt(start + direction * this.view().height * pageShare);
    this.moveTo(direction > 0 ? Math.max(reached, index + 1) : Math.min(reached, index - 1));
  }

  /** The index that keys start from: the row that is about to get the focus, that has it, or the current one. */
  position(): number {
    const { list, current } = this.input;
    const { row: pending, index = -1 } = this.pendingFocus ?? {};
    if (index >= 0 && pending === undefined) return index;
    const row = pending ?? this.keyAt(document.activeElement) ?? current;
    return row === null ? -1 : list.indexOf(row);
  }

  keyAt(element: Element | null): Key | null {
    const name = rowOf(this.box.current, element);
    return name === null ? null : this.input.keyOf(name);
  }

  /** The rows in view, and those up to this many pixels above and below it. */
  private within(margin: number): RowRange {
    const { from, height } = this.view();
    return rangeBetween(this.extents, from - margin, from + height + margin);
  }

  private has(index: number): boolean {
    return index >= 0 && index < this.input.list.count;
  }

  /** Scrolls a row into view. Returns by how many pixels. */
  private bringIntoView({ outer }: Elements, index: number): number {
    const { from, height } = this.view();
    const start = this.extents.startOf(index);
    const end = this.extents.startOf(index + 1);
    const above = Math.min(0, start - from - this.headingHeight);
    const distance = above || Math.max(0, end - from - height);
    if (distance !== 0) outer.scrollTop += distance;
    return distance;
  }

  private elements(): Elements | null {
    const [outer, inner] = [this.scroller.current, this.box.current];
    return outer && inner ? { outer, inner } : null;
  }

  /** Where the view begins, in pixels from the first row, and how high it is. */
  private view(): { from: number; height: number } {
    const [outer, inner] = [this.scroller.current, this.box.current];
    if (!outer || !inner) return { from: 0, height: 0 };
    const from = outer.getBoundingClientRect().top - inner.getBoundingClientRect().top;
    return { from: from - this.headingHeight, height: outer.clientHeight };
  }

  /** If the anchor or the focused row has left the list, its successor takes over. */
  private followRemovedRows(): void {
    const { list } = this.input;
    const isGone = (key: Key) => list.indexOf(key) < 0;
    if (this.anchor && isGone(this.anchor.row)) {
      const row = this.successor(this.anchor.row);
      // The row that is gone may have begun above the view; the heading of a day would cover its successor.
      const offset = Math.max(this.anchor.offset, this.headingHeight);
      this.anchor = row === undefined ? null : { row, offset };
    }
    if (this.focused === null || !isGone(this.focused)) return;
    const row = this.successor(this.focused);
    this.focused = null;
    if (row !== undefined && document.activeElement === document.body) {
      this.reveal(list.indexOf(row));
    }
  }

  private successor(key: Key): Key | undefined {
    const { list } = this.input;
    const index = this.laidOut.indexOf(key);
    // If the rows around it are not loaded, it may still be in the list.
    const isKnown = index >= 0 && list.idAt(Math.min(index, list.count - 1)) !== undefined;
    return isKnown ? successorOf(this.laidOut, index, list) : undefined;
  }

  private restoreAnchor(outer: HTMLElement): void {
    const { anchor } = this;
    const index = anchor ? this.input.list.indexOf(anchor.row) : -1;
    if (this.isRestoring && index < 0) outer.scrollTop = 0;
    if (!anchor || index < 0 || (!this.isRestoring && outer.scrollTop <= 0)) return;
    if (anchor.offset === Number.POSITIVE_INFINITY) anchor.offset = this.headingHeight;
    const off = this.extents.startOf(index) - this.view().from - anchor.offset;
    if (Math.abs(off) >= 0.5) outer.scrollTop += off;
    this.scrollTop = outer.scrollTop;
  }

  private focusPending({ outer, inner }: Elements): void {
    const { pendingFocus: pending } = this;
    if (!pending) return;
    pending.row ??= this.input.list.idAt(pending.index);
    if (pending.row === undefined || !focusDrawnRow(inner, pending.row)) return;
    this.pendingFocus = null;
    if (pending.edge === 'start') outer.scrollTo(0, 0);
    if (pending.edge === 'end') outer.scrollTo(0, outer.scrollHeight);
  }
}
