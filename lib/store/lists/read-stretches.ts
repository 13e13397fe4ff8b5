import type { RowRange } from '../../article/lists/id-sequence.ts';
import { indexIn, isSurrounded, type RowStretch } from '../../article/lists/row-stretch.ts';
import type { ListTop } from '../rows/views.ts';
import type { IndexRow } from './list-index.ts';
import type { ListRows, RowsAround } from './list-rows.ts';

/** An article, and its position when the list had `count` rows. */
export interface KnownRow {
  articleId: number;
  index: number;
}

/** The part of a list that a screen needs. */
export interface ListRequest {
  /** The rows in view and some around them; `null` for those around `top`. */
  window: RowRange | null;
  /** A known row of the window: the window is found by it and moves with it. `null` after a jump. */
  anchor: KnownRow | null;
  /** Articles whose flags and neighbors are needed, in the window or not, with their positions if these are known. */
  pins: readonly { articleId: number; index?: number }[];
  /** How many rows the list had when these positions were read; they still hold while it has as many. */
  count: number | null;
  /** Where the list was left; `null` for its top. Read only to open a list. */
  top: ListTop | null;
  /** How many rows an opened list has in view at most; others are read once these are painted. */
  inView?: number;
  /** Whether a list that opens at its top may be counted later, if counting passes over all of its rows. */
  countsLater?: boolean;
}

/** How many rows of an opened list are read if `inView` is not given. */
const firstWindow = 60;

/** How many rows are read above the place where a list was left. */
const rowsAbove = 10;

/** Consecutive rows as they are read from their index. */
export interface IndexStretch extends RowStretch {
  rows: readonly IndexRow[];
}

const stretchOf = (from: number, rows: readonly IndexRow[]): IndexStretch => ({
  from,
  rows,
  ids: rows.map(({ id }) => id),
});

/** Reads the window of a request, the first row except after a jump, and the rows around the pins. */
export async function readStretches(rows: ListRows, request: ListRequest) {
  const { anchor, pins, top, window, inView = firstWindow, countsLater = false } = request;
  const isCounted = !(countsLater && rows.countsByRow && !window && !top);
  const count = isCounted ? await rows.count() : inView;
  const [{ topRow = null, ...first }, head] = await Promise.all([
    readWindow(rows, request, count),
    isJump(request, count) ? [] : rows.range(0, 1),
  ]);
  const to = first.from + first.rows.length;
  const pinned = async ({ articleId, index }: ListRequest['pins'][number]) => {
    if (isSurrounded([first], articleId, count)) return [];
    const isKnown = index !== undefined && count === request.count;
    const position = isKnown ? index : await rows.indexOf(articleId);
    const found = position < 0 ? undefined : await rows.around(articleId, 1, 1);
    return found ? [stretchOf(position - found.at, found.rows)] : [];
  };
  const around = await Promise.all(pins.map(pinned));
  const heads = first.from > 0 && head.length > 0 ? [stretchOf(0, head)] : [];
  const stretches: IndexStretch[] = [first, ...heads, ...around.flat()];
  const anchorAt = anchor ? indexIn(first, anchor.articleId) : undefined;
  return {
    // The count may include a damaged row that the index lacks, which shows once the last row is read.
    count: first.isLast ? to : count,
    isCounted: isCounted || first.isLast,
    isMiscounted: isCounted && first.isLast && to !== count,
    shift: anchor && anchorAt !== undefined ? anchorAt - anchor.index : 0,
    window: { from: first.from, to },
    stretches,
    top: top && topRow && { ...top, ...topRow },
  };
}

/** A jump waits for what comes into view. The first row, still known from before, is read with the rows around that. */
const isJump = ({ window, anchor, count }: ListRequest, now: number): boolean =>
  window !== null && anchor === null && count === now;

interface WindowRows extends IndexStretch {
  /** Whether the list ends with these rows. */
  isLast: boolean;
  /** The row where the list was left, or the one that takes its place, which is then shown as a whole. */
  topRow?: Pick<ListTop, 'articleId'> & Partial<ListTop>;
}

/** Reads the window. Known rows are found by their neighbors; only a jump has to find a position. */
async function readWindow(
  rows: ListRows,
  { window, anchor, top, inView = firstWindow, ...request }: ListRequest,
  count: number,
): Promise<WindowRows> {
  if (window && anchor) {
    const isKnown = count === request.count;
    const index = isKnown ? anchor.index : await rows.indexOf(anchor.articleId);
    const [above, below] = [anchor.index - window.from, window.to - anchor.index - 1];
    const found = index < 0 ? undefined : await rows.around(anchor.articleId, above, below);
    if (found) return besides(found, index, below);
  }
  if (!window && top) {
    const index = await rows.indexOf(top.articleId);
    const [above, below] = [rowsAbove, inView - 1];
    const found = index < 0 ? undefined : await rows.around(top.articleId, above, below);
    if (found) return { ...besides(found, index, below), topRow: { articleId: top.articleId } };
    const next = await rows.indexFrom(top.sortAt);
    const read = await readRange(rows, { from: next - rowsAbove, to: next + inView }, count);
    const articleId = read.ids[next - read.from];
    if (articleId === undefined) return read;
    return { ...read, topRow: { articleId, offset: Number.POSITIVE_INFINITY } };
  }
  return readRange(rows, window ?? { from: 0, to: inView }, count);
}

const besides = ({ rows, at }: RowsAround, index: number, below: number): WindowRows => ({
  ...stretchOf(index - at, rows),
  isLast: rows.length < at + below + 1,
});

/** Reads a window of this length, moved up if the list ends before it. */
async function readRange(
  rows: ListRows,
  { from, to }: RowRange,
  count: number,
): Promise<WindowRows> {
  const start = Math.max(0, Math.min(from, count - (to - from)));
  const found = await rows.range(start, start + to - from);
  return { ...stretchOf(start, found), isLast: found.length < to - from };
}
