export interface StableListInput {
  /** The rows that were on screen until now. */
  shown: readonly number[];
  /** The rows of the list as it is now. */
  current: readonly number[];
  /**
   * All of these rows in the order of the list, possibly among others. Rows that are missing here are no longer stored.
   */
  order: readonly number[];
  /** Whether an arrival between rows is shown at once. */
  joins?: (articleId: number) => boolean;
  /** Whether an arrival above the first row is. */
  joinsAbove?: (articleId: number) => boolean;
}

/**
 * Keeps a list from moving while the user looks at it: rows stay even if they no longer belong. Arrivals after the last
 * row are appended; others wait, unless `joins` or `joinsAbove` accepts them.
 */
export function stabilizeList(input: StableListInput): {
  rows: readonly number[];
  waiting: readonly number[];
} {
  const { shown, current, order, joins = () => false, joinsAbove = () => false } = input;
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (id: number) => places.get(id) ?? Number.POSITIVE_INFINITY;
  const byPlace = (one: number, other: number) => placeOf(one) - placeOf(other);
  const rows = shown.filter((id) => places.has(id)).sort(byPlace);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { rows: current, waiting: [] };
  const known = new Set(rows);
  const others = current.filter((id) => !known.has(id));
  const mayJoin = (id: number) =>
    byPlace(last, id) < 0 || (byPlace(first, id) < 0 ? joins(id) : joinsAbove(id));
  const joining = others.filter(mayJoin);
  return {
    rows: joining.length === 0 ? rows : [...rows, ...joining].sort(byPlace),
    waiting: others.filter((id) => !mayJoin(id)),
  };
}
