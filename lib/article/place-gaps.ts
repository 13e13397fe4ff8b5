import type { Gap } from './coverage.ts';

/** A line of a list: an article, or the place where some may be missing. */
export type ListEntry<R, G> =
  | { kind: 'row'; at: number; row: R }
  | { kind: 'gap'; at: number; gap: G };

/**
 * Puts gaps between the rows of a list, newest first: each behind the last row that is certainly from after it. A gap
 * further down than the rows reach has no place yet, unless they are the whole list.
 */
export function placeGaps<R extends { sortAt: number }, G extends Gap>(
  rows: readonly R[],
  gaps: readonly G[],
  isWhole: boolean,
): ListEntry<R, G>[] {
  const last = rows.at(-1);
  const reaches = ({ before }: G) => isWhole || (last !== undefined && last.sortAt < before);
  const entries: ListEntry<R, G>[] = [
    ...rows.map((row) => ({ kind: 'row' as const, at: row.sortAt, row })),
    ...gaps.filter(reaches).map((gap) => ({ kind: 'gap' as const, at: gap.before, gap })),
  ];
  // Rows come first, so that one from the very beginning of the record stays above its gap.
  return entries.sort((one, other) => other.at - one.at);
}
