import { startsOf } from './row-extents.ts';

interface Known {
  numbers: readonly number[];
  /** The place of each of them in the list. */
  places: ReadonlyMap<number, number>;
  /** What was measured before; what is measured now is added. */
  state: { heights: Map<number, number>; lead: number };
}

interface Drawn {
  row: HTMLElement;
  n: number;
  place: number;
  /** What is moved to move the row: its group, where it is the first in it. */
  mover: HTMLElement;
  top: number;
}

/** Measures the rows that are drawn, and leaves as much room before each as the rows need that are not drawn. */
export function placeRows(
  box: HTMLElement,
  { numbers, places, state }: Known,
): { starts: Float64Array; lead: number } {
  const rows = drawnIn(box, places);
  const skips = (index: number) => {
    const row = rows[index];
    const before = rows[index - 1];
    return row !== undefined && row.place !== (before ? before.place + 1 : 0);
  };
  rows.forEach(({ mover }, index) => {
    if (!skips(index)) mover.style.removeProperty('--skip');
  });
  for (const drawn of rows) drawn.top = drawn.row.getBoundingClientRect().top;
  measure(rows, numbers.length, state.heights);
  const lead = leadOf(rows, state.lead);
  const starts = startsOf(numbers, state.heights);

  const boxTop = box.getBoundingClientRect().top;
  let moved = 0;
  rows.forEach(({ mover, place, top }, index) => {
    if (!skips(index)) return;
    const skip = Number(mover.style.getPropertyValue('--skip').slice(0, -2));
    const right = lead + (starts[place] ?? 0);
    const next = Math.max(0, skip + right - (top - boxTop + moved));
    moved += next - skip;
    mover.style.setProperty('--skip', `${next}px`);
  });
  box.style.setProperty('--extent', `${lead + (starts[numbers.length] ?? 0)}px`);
  return { starts, lead };
}

function drawnIn(box: HTMLElement, places: ReadonlyMap<number, number>): Drawn[] {
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
  return rows.flatMap((row, index) => {
    const n = Number(row.dataset.row);
    const place = places.get(n);
    const group = groupOf(row);
    if (place === undefined || !group) return [];
    const before = rows[index - 1];
    const isFirst = before === undefined || groupOf(before) !== group;
    return [{ row, n, place, mover: isFirst ? group : row, top: 0 }];
  });
}

/** A row is as high as it is far to the next one: headings and gaps between two rows belong to the upper one. */
function measure(rows: readonly Drawn[], total: number, heights: Map<number, number>): void {
  rows.forEach(({ row, n, place, top }, index) => {
    if (isPending(row)) return;
    const next = rows[index + 1];
    if (next?.place === place + 1) heights.set(n, next.top - top);
    else if (place === total - 1) {
      heights.set(n, (groupOf(row)?.getBoundingClientRect().bottom ?? top) - top);
    } else if (!heights.has(n)) heights.set(n, row.offsetHeight);
  });
}

/** What stands above the first row of the list; until that was drawn, above the first of a day. */
function leadOf(rows: readonly Drawn[], before: number): number {
  const leading = rows.filter(({ row, mover }) => mover !== row && !isPending(row));
  const first = leading.find(({ place }) => place === 0) ?? (before === 0 ? leading[0] : undefined);
  return first ? first.top - first.mover.getBoundingClientRect().top : before;
}

const isPending = (row: HTMLElement): boolean => row.getAttribute('aria-busy') === 'true';

const groupOf = (row: Element): HTMLElement | null => row.closest<HTMLElement>('.Group');

/** The number of the row that an element is in; `null` outside of all. */
export function rowOf(box: HTMLElement | null, inner: Element | null): number | null {
  const row = inner?.closest<HTMLElement>('[data-row]');
  return row && box?.contains(row) ? Number(row.dataset.row) : null;
}
