/** A stretch of rows: the first, and the one behind the last. */
export interface RowRange {
  from: number;
  to: number;
}

/** What names a row within its list: an article's number, a highlight's id. */
export type RowKey = string | number;

/** What a row is taken to be high before any was drawn. */
const likelyHeight = 100;

/**
 * Where each row of a list begins, counted from the first, and at the end where the last one ends. Rows that were
 * never drawn count as high as the mean of those that were.
 */
export function startsOf<Key extends RowKey>(
  keys: readonly Key[],
  heights: ReadonlyMap<Key, number>,
): Float64Array {
  const mean = meanOf(heights);
  const starts = new Float64Array(keys.length + 1);
  let at = 0;
  keys.forEach((key, index) => {
    starts[index] = at;
    at += heights.get(key) ?? mean;
  });
  starts[keys.length] = at;
  return starts;
}

function meanOf(heights: ReadonlyMap<RowKey, number>): number {
  if (heights.size === 0) return likelyHeight;
  let sum = 0;
  for (const height of heights.values()) sum += height;
  // Whole pixels, which the browser need not round when it scrolls.
  return Math.round(sum / heights.size);
}

/** The row that covers this place; the first or the last where it lies outside. */
export function rowAt(starts: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows between two places. */
export function rangeBetween(starts: Float64Array, top: number, bottom: number): RowRange {
  if (starts.length < 2) return { from: 0, to: 0 };
  return { from: rowAt(starts, top), to: rowAt(starts, bottom) + 1 };
}

/**
 * The rows to draw, by their place in the list: the window, and beside it the one row that has the keyboard, which
 * must not be taken from under the reader's hands.
 */
export function indexesToDraw({ from, to }: RowRange, held: number | undefined): number[] {
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  if (held === undefined || (held >= from && held < to)) return places;
  return held < from ? [held, ...places] : [...places, held];
}

/** Whether all that is needed is drawn. */
export const covers = (drawn: RowRange, needed: RowRange): boolean =>
  drawn.from <= needed.from && drawn.to >= needed.to;

/** Where a row went that is no longer in the list: to the one that followed it, or else the one before. */
export function successorOf<Key extends RowKey>(
  before: readonly Key[],
  index: number,
  places: ReadonlyMap<Key, number>,
): Key | undefined {
  return (
    before.slice(index).find((key) => places.has(key)) ??
    before.slice(0, index).findLast((key) => places.has(key))
  );
}
