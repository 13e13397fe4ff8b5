import type { IdSequence } from '../../../lib/article/lists/id-sequence.ts';
import { type RowExtents, type RowKey, rowExtents } from './row-extents.ts';

/** How many measured heights are kept. */
const maxHeights = 2_000;

interface LayoutInput<Key> {
  list: IdSequence<Key>;
  /** The key of the row whose element has this `data-row`. */
  keyOf: (name: string) => Key;
  /** Heights measured earlier; new ones are added. */
  heights: Map<Key, number>;
  /** Pixels above the first row, as measured so far. */
  headingHeight: number;
}

interface DrawnRow<Key> {
  row: HTMLElement;
  key: Key;
  index: number;
  /** The element that moves the row: its group, for the first row of a group. */
  mover: HTMLElement;
  top: number;
}

/** Measures the drawn rows, and leaves room before each for the rows above it that are not drawn. */
export function layOutRows<Key extends RowKey>(
  box: HTMLElement,
  { list, keyOf, heights, headingHeight: knownHeight }: LayoutInput<Key>,
): { extents: RowExtents; headingHeight: number } {
  const rows = drawnRows(box, list, keyOf);
  const skips = (at: number) => {
    const row = rows[at];
    const before = rows[at - 1];
    return row !== undefined && row.index !== (before ? before.index + 1 : 0);
  };
  rows.forEach(({ mover }, at) => {
    if (!skips(at)) setSpace(mover, 0);
  });
  for (const drawn of rows) drawn.top = drawn.row.getBoundingClientRect().top;
  measure(rows, list.count, heights);
  forgetOldest(heights);
  const headingHeight = headingHeightOf(rows, knownHeight);
  const extents = rowExtents(list, heights);

  const boxTop = box.getBoundingClientRect().top;
  let moved = 0;
  rows.forEach(({ mover, index, top }, at) => {
    if (!skips(at)) return;
    const skip = spaces.get(mover) ?? 0;
    const target = headingHeight + extents.startOf(index);
    const next = Math.max(0, skip + target - (top - boxTop + moved));
    moved += next - skip;
    setSpace(mover, next);
  });
  box.style.minBlockSize = `${headingHeight + extents.startOf(list.count)}px`;
  return { extents, headingHeight };
}

/** The space set above each element. Styles keep only six digits of it. */
const spaces = new WeakMap<HTMLElement, number>();

/** Set on the element itself: a custom property would restyle the rows in it. */
function setSpace(mover: HTMLElement, space: number): void {
  spaces.set(mover, space);
  mover.style.marginBlockStart = space === 0 ? '' : `${space}px`;
}

function drawnRows<Key extends RowKey>(
  box: HTMLElement,
  list: IdSequence<Key>,
  keyOf: (name: string) => Key,
): DrawnRow<Key>[] {
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
  return rows.flatMap((row, at) => {
    const key = keyOf(row.dataset.row ?? '');
    const index = list.indexOf(key);
    const group = groupOf(row);
    if (index < 0 || !group) return [];
    const before = rows[at - 1];
    const isFirst = before === undefined || groupOf(before) !== group;
    return [{ row, key, index, mover: isFirst ? group : row, top: 0 }];
  });
}

/** Heights of rows that were drawn long ago are estimated again. */
function forgetOldest(heights: Map<unknown, number>): void {
  for (const key of heights.keys()) {
    if (heights.size <= maxHeights) return;
    heights.delete(key);
  }
}

/** A row reaches down to the next one: headings and gaps between two rows belong to the upper one. */
function measure<Key extends RowKey>(
  rows: readonly DrawnRow<Key>[],
  count: number,
  heights: Map<Key, number>,
): void {
  rows.forEach(({ row, key, index, top }, at) => {
    const next = rows[at + 1];
    if (next?.index === index + 1) heights.set(key, next.top - top);
    else if (index === count - 1) {
      heights.set(key, (groupOf(row)?.getBoundingClientRect().bottom ?? top) - top);
    } else if (!heights.has(key)) heights.set(key, row.offsetHeight);
  });
}

/** The height above the first row of the list; until that row was drawn, above the first row of any day. */
function headingHeightOf(rows: readonly DrawnRow<RowKey>[], before: number): number {
  const leading = rows.filter(({ row, mover }) => mover !== row);
  const first = leading.find(({ index }) => index === 0) ?? (before === 0 ? leading[0] : undefined);
  return first ? first.top - first.mover.getBoundingClientRect().top : before;
}

const groupOf = (row: Element): HTMLElement | null => row.closest<HTMLElement>('.RowGroup');

/** The `data-row` of the row that contains an element; `null` for none. */
export function rowOf(box: HTMLElement | null, inner: Element | null): string | null {
  const row = inner?.closest<HTMLElement>('[data-row]');
  return row && box?.contains(row) ? (row.dataset.row ?? null) : null;
}

/** Focuses a drawn row and scrolls it into view. Returns whether it is drawn. */
export function focusDrawnRow(box: HTMLElement, key: RowKey): boolean {
  const row = box.querySelector<HTMLElement>(`[data-row="${CSS.escape(String(key))}"]`);
  const target = row?.querySelector<HTMLElement>('[data-stop]');
  if (!row || !target) return false;
  target.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}
