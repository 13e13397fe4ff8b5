import type { Article } from './article.ts';

type Placed = Pick<Article, 'n' | 'sortAt'>;

/**
 * A list that does not move under the reader's eyes. `kept` are the rows on the screen, whether or not they still
 * belong to the list; `found` is the list as it is now. Older rows join at the end, everything else waits to be let in.
 */
export function keepSteady<A extends Placed>(
  kept: readonly A[],
  found: readonly A[],
): { rows: A[]; waiting: A[] } {
  const rows = kept.toSorted(newestFirst);
  const last = rows.at(-1);
  if (last === undefined) return { rows: [...found], waiting: [] };
  const known = new Set(rows.map(({ n }) => n));
  const others = found.filter(({ n }) => !known.has(n));
  const isOlder = (row: A) => newestFirst(last, row) < 0;
  return {
    rows: [...rows, ...others.filter(isOlder)],
    waiting: others.filter((row) => !isOlder(row)),
  };
}

/** The order of every list: by place in time, and where that is the same, the later arrival first. */
function newestFirst(one: Placed, other: Placed): number {
  return other.sortAt - one.sortAt || other.n - one.n;
}
