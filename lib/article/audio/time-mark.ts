import { firstIndexIn } from '../model/first-index.ts';

/** A time of the recording that the text mentions, and its place in the text. */
export interface TimeMark {
  seconds: number;
  passage: number;
  /** Where the time code starts and ends in the passage's text. */
  start: number;
  end: number;
}

/** Index of the last mark at or before this time; -1 before the first. */
export function currentMark(marks: readonly { seconds: number }[], seconds: number): number {
  return marks.findLastIndex((mark) => mark.seconds <= seconds);
}

/**
 * The longest subsequence of marks with ascending times, so that a single mistyped mark drops out instead of all marks
 * after it. Of two that contradict each other, the first stays.
 */
export function ascendingMarks<M extends { seconds: number }>(marks: readonly M[]): M[] {
  /**
   * Entry `n` holds the marks that end an ascending subsequence of `n + 1` marks but of no more; each is earlier than
   * the one before it.
   */
  const ends: Linked<M>[][] = [];
  for (const mark of marks) {
    const isLater = (end: Linked<M> | undefined) => (end?.mark.seconds ?? 0) > mark.seconds;
    const length = firstIndexIn(ends, (end) => isLater(end.at(-1)));
    const shorter = ends[length - 1] ?? [];
    const before = shorter[firstIndexIn(shorter, (end) => !isLater(end))] ?? null;
    const same = ends[length];
    if (same) same.push({ mark, before });
    else ends.push([{ mark, before }]);
  }
  const ascending: M[] = [];
  for (let end = ends.at(-1)?.[0] ?? null; end; end = end.before) ascending.push(end.mark);
  return ascending.reverse();
}

/** A mark, and the one before it in its subsequence. */
interface Linked<M> {
  mark: M;
  before: Linked<M> | null;
}
