import { type RowKey, startsOf } from './row-extents.ts';

interface Known<Key> {
  keys: readonly Key[];
  /** The place of each of them in the list. */
  places: ReadonlyMap<Key, number>;
  keyOf: (name: string) => Key;
  /** What was measured before; what is measured now is added. */
  state: { heights: Map<Key, number>; lead: number };
}

interface Drawn<Key> {
  row: HTMLElement;
  key: Key;
  place: number;
  /** What is moved to move the row: its group, where it is the first in it. */
  mover: HTMLElement;
  top: number;
}

/** Measures the rows that are drawn, and leaves as much room before each as the rows need that are not drawn. */
export function layOutRows<Key extends RowKey>(
  box: HTMLElement,
  { keys, places, keyOf, state }: Known<Key>,
): { starts: Float64Array; lead: number } {
  const rows = drawnIn(box, places, keyOf);
  const skips = (index: number) => {
    const row = rows[index];
    const before = rows[index - 1];
    return row !== undefined && row.place !== (before ? before.place + 1 : 0);
  };
  rows.forEach(({ mover }, index) => {
    if (!skips(index)) mover.style.removeProperty('--skip');
  });
  for (const drawn of rows) drawn.top = drawn.row.getBoundingClientRect().top;
  measure(rows, keys.length, state.heights);
  const lead = leadOf(rows, state.lead);
  const starts = startsOf(keys, state.heights);

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
  box.style.setProperty('--extent', `${lead + (starts[keys.length] ?? 0)}px`);
  return { starts, lead };
}

function drawnIn<Key extends RowKey>(
  box: HTMLElement,
  places: ReadonlyMap<Key, number>,
  keyOf: (name: string) => Key,
): Drawn<Key>[] {
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
  return rows.flatMap((row, index) => {
    const key = keyOf(row.dataset.row ?? '');
    const place = places.get(key);
    const group = groupOf(row);
    if (place === undefined || !group) return [];
    const before = rows[index - 1];
    const isFirst = before === undefined || groupOf(before) !== group;
    return [{ row, key, place, mover: isFirst ? group : row, top: 0 }];
  });
}

/** A row is as high as it is far to the next one: headings and gaps between two rows belong to the upper one. */
function measure<Key extends RowKey>(
  rows: readonly Drawn<Key>[],
  total: number,
  heights: Map<Key, number>,
): void {
  rows.forEach(({ row, key, place, top }, index) => {
    if (isPending(row)) return;
    const next = rows[index + 1];
    if (next?.place === place + 1) heights.set(key, next.top - top);
    else if (place === total - 1) {
      heights.set(key, (groupOf(row)?.getBoundingClientRect().bottom ?? top) - top);
    } else if (!heights.has(key)) heights.set(key, row.offsetHeight);
  });
}

/** What stands above the first row of the list; until that was drawn, above the first of a day. */
function leadOf(rows: readonly Drawn<RowKey>[], before: number): number {
  const leading = rows.filter(({ row, mover }) => mover !== row && !isPending(row));
  const first = leading.find(({ place }) => place === 0) ?? (before === 0 ? leading[0] : undefined);
  return first ? first.top - first.mover.getBoundingClientRect().top : before;
}

const isPending = (row: HTMLElement): boolean => row.getAttribute('aria-busy') === 'true';

const groupOf = (row: Element): HTMLElement | null => row.closest<HTMLElement>('.RowGroup');

/** The name of the row that an element is in; `null` outside of all. */
export function rowOf(box: HTMLElement | null, inner: Element | null): string | null {
  const row = inner?.closest<HTMLElement>('[data-row]');
  return row && box?.contains(row) ? (row.dataset.row ?? null) : null;
}
