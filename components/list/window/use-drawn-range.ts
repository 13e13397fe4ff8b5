import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import { clampRange, overlaps } from './row-extents.ts';

export interface DrawnRangeOptions<Key> {
  box: RefObject<HTMLElement | null>;
  list: IdSequence<Key>;
  /** Whether what a row draws is loaded; all rows by default. */
  isLoaded?: ((key: Key) => boolean) | undefined;
  /** The rows that are drawn at first. */
  first: () => RowRange;
  /** Called with the rows to draw, so that they can be loaded: before they are drawn, and after every render. */
  onDraw: ((range: RowRange) => void) | undefined;
}

/**
 * The rows that are drawn. After a jump, the earlier rows stay until those at its target are loaded, so that it draws
 * once. They stay even longer, as `left`, until rows around the target are drawn, because removing them takes as long as
 * drawing the new ones.
 */
export function useDrawnRange<Key>({
  box,
  list,
  isLoaded: isRowLoaded = () => true,
  first,
  onDraw,
}: DrawnRangeOptions<Key>): {
  drawn: RowRange;
  left: RowRange | null;
  draw: (range: RowRange) => void;
} {
  const [, render] = useState({});
  const [ranges] = useState(() => ({
    drawn: first(),
    awaited: null as RowRange | null,
    left: null as RowRange | null,
  }));
  const show = (next: RowRange) => {
    const left = overlaps(ranges.drawn, next) ? null : ranges.drawn;
    Object.assign(ranges, { drawn: next, awaited: null, left });
  };
  const isLoaded = (range: RowRange) => areLoaded(list, isRowLoaded, range);
  if (ranges.awaited && isLoaded(ranges.awaited)) show(ranges.awaited);
  const drawn = clampRange(ranges.drawn, list.count);
  const left = ranges.left && clampRange(ranges.left, list.count);
  const load = (range: RowRange) => {
    onDraw?.(clampRange(range, list.count));
    // Set directly, not as a prop: a jump changes it between two renders.
    const isBusy = String(!isLoaded(range));
    if (box.current && box.current.ariaBusy !== isBusy) box.current.ariaBusy = isBusy;
  };
  useLayoutEffect(() => load(ranges.awaited ?? drawn));
  const draw = (next: RowRange) => {
    if (overlaps(drawn, next) || isLoaded(next)) {
      show(next);
      render({});
    } else ranges.awaited = next;
    load(next);
  };
  return { drawn, left, draw };
}

/** Whether all of these rows are loaded. */
function areLoaded<Key>(
  { count, idAt }: Pick<IdSequence<Key>, 'count' | 'idAt'>,
  isRowLoaded: (key: Key) => boolean,
  range: RowRange,
): boolean {
  const { from, to } = clampRange(range, count);
  for (let index = from; index < to; index += 1) {
    const key = idAt(index);
    if (key === undefined || !isRowLoaded(key)) return false;
  }
  return true;
}
