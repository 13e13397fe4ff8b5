import type { Article } from './article.ts';

type Placed = Pick<Article, 'n' | 'sortAt'>;

export interface Steadiness<A> {
  /** The order of the list; by place in time unless it says otherwise. */
  order?: (one: A, other: A) => number;
  /** Which arrivals do not wait, though they belong between rows. */
  joins?: (row: A) => boolean;
}

/**
 * A list that does not move under the reader's eyes. `kept` are the rows on the screen, whether or not they still
 * belong to the list; `found` is the list as it is now. Rows that follow the last join at the end, everything else
 * waits to be let in.
 */
export function keepSteady<A extends Placed>(
  kept: readonly A[],
  found: readonly A[],
  { order = newestFirst, joins = () => false }: Steadiness<A> = {},
): { rows: A[]; waiting: A[] } {
  const rows = kept.toSorted(order);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { rows: [...found], waiting: [] };
  const known = new Set(rows.map(({ n }) => n));
  const others = found.filter(({ n }) => !known.has(n));
  const mayJoin = (row: A) => order(last, row) < 0 || (order(first, row) < 0 && joins(row));
  return {
    rows: [...rows, ...others.filter(mayJoin)].sort(order),
    waiting: others.filter((row) => !mayJoin(row)),
  };
}

/** The order of most lists: by place in time, and where that is the same, the later arrival first. */
function newestFirst(one: Placed, other: Placed): number {
  return other.sortAt - one.sortAt || other.n - one.n;
}
