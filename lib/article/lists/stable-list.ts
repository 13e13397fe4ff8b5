export interface StableListInput {
  /** The rows on the screen, before this. */
  shown: readonly number[];
  /** The list as it is now. */
  current: readonly number[];
  /** All of these in the order of the list, others among them. What is not here is no longer stored. */
  order: readonly number[];
  /** Which arrivals do not wait, though they belong between rows. */
  joins?: (n: number) => boolean;
}

/**
 * A list that does not move under the reader's eyes: a row stays whether or not it still belongs to the list. Rows
 * that follow the last join at the end, everything else waits to be let in.
 */
export function stabilizeList({ shown, current, order, joins = () => false }: StableListInput): {
  rows: readonly number[];
  waiting: readonly number[];
} {
  const places = new Map(order.map((n, at) => [n, at]));
  const placeOf = (n: number) => places.get(n) ?? Number.POSITIVE_INFINITY;
  const byPlace = (one: number, other: number) => placeOf(one) - placeOf(other);
  const rows = shown.filter((n) => places.has(n)).sort(byPlace);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { rows: current, waiting: [] };
  const known = new Set(rows);
  const others = current.filter((n) => !known.has(n));
  const mayJoin = (n: number) => byPlace(last, n) < 0 || (byPlace(first, n) < 0 && joins(n));
  const joining = others.filter(mayJoin);
  return {
    rows: joining.length === 0 ? rows : [...rows, ...joining].sort(byPlace),
    waiting: others.filter((n) => !mayJoin(n)),
  };
}
