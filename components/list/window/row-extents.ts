import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import { firstIndex, firstIndexIn } from '../../../lib/article/model/first-index.ts';

/** What identifies a row within its list: an article's id, a highlight's id. */
export type RowKey = string | number;

/** Where the rows of a list begin and end, in pixels from the first row. */
export interface RowExtents {
  count: number;
  /** Where a row begins; for the index after the last row, where that row ends. */
  startOf: (index: number) => number;
  /** The row at this distance; the first or the last where it lies outside. */
  rowAt: (distance: number) => number;
}

/** The assumed height of a row before any was measured. */
const defaultHeight = 100;

/** About as many rows as a view of this height shows: those that are drawn before any was measured. */
export const estimatedRowsInView = (height = window.innerHeight): number =>
  Math.ceil(height / defaultHeight);

/** A row that was never measured gets the mean height of those that were. The cost grows with measured rows only. */
export function rowExtents<Key extends RowKey>(
  { count, indexOf }: Pick<IdSequence<Key>, 'count' | 'indexOf'>,
  heights: ReadonlyMap<Key, number>,
): RowExtents {
  const mean = meanOf(heights);
  const measured = [...heights]
    .map(([key, height]) => ({ index: indexOf(key), surplus: height - mean }))
    .filter(({ index }) => index >= 0)
    .sort((one, other) => one.index - other.index);
  /** By how much the rows up to each measured one exceed the mean. */
  const surpluses = new Float64Array(measured.length + 1);
  measured.forEach(({ surplus }, at) => {
    surpluses[at + 1] = (surpluses[at] ?? 0) + surplus;
  });
  const startOf = (index: number): number => {
    const above = firstIndexIn(measured, (row) => row.index >= index);
    return index * mean + (surpluses[above] ?? 0);
  };
  return {
    count,
    startOf,
    rowAt: (distance) => Math.max(0, firstIndex(count, (index) => startOf(index) > distance) - 1),
  };
}

function meanOf(heights: ReadonlyMap<RowKey, number>): number {
  if (heights.size === 0) return defaultHeight;
  let sum = 0;
  for (const height of heights.values()) sum += height;
  // Whole pixels, so that the browser need not round when it scrolls.
  return Math.round(sum / heights.size);
}

/** The rows between two distances. */
export function rangeBetween({ count, rowAt }: RowExtents, top: number, bottom: number): RowRange {
  if (count === 0) return { from: 0, to: 0 };
  return { from: rowAt(top), to: rowAt(bottom) + 1 };
}

/** The part of a range that a list has. */
export const clampRange = ({ from, to }: RowRange, count: number): RowRange => ({
  from: Math.min(from, Math.max(0, count - 1)),
  to: Math.min(to, count),
});

/** The rows to draw: these ranges, and the focused row wherever that is, so that the focus is never lost. */
export const indexesToDraw = (
  ranges: readonly RowRange[],
  focused: number | undefined,
): readonly number[] => {
  const indexes = new Set(focused === undefined ? [] : [focused]);
  for (const { from, to } of ranges) for (let at = from; at < to; at += 1) indexes.add(at);
  return [...indexes].sort((one, other) => one - other);
};

/** Whether everything needed is drawn. */
export const covers = (drawn: RowRange, needed: RowRange): boolean =>
  drawn.from <= needed.from && drawn.to >= needed.to;

/** Whether two ranges have a row in common. */
export const overlaps = (one: RowRange, other: RowRange): boolean =>
  one.from < other.to && other.from < one.to;

/**
 * The row that replaces one that has left the list: the next one still in it, or else the previous one, among the
 * neighboring rows that were loaded.
 */
export function successorOf<Key extends RowKey>(
  before: Pick<IdSequence<Key>, 'idAt'>,
  index: number,
  now: Pick<IdSequence<Key>, 'indexOf'>,
): Key | undefined {
  const firstLeft = (from: number, step: 1 | -1): Key | undefined => {
    for (let at = from; ; at += step) {
      const key = before.idAt(at);
      if (key === undefined || now.indexOf(key) >= 0) return key;
    }
  };
  return firstLeft(index, 1) ?? firstLeft(index - 1, -1);
}
