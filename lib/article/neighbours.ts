/** Where an article stands in a list, and what comes before and after it. */
export interface Neighbours<R> {
  /** Counted from 1; `null` where the article is not in the list. */
  position: number | null;
  previous: R | null;
  next: R | null;
}

/** From an article that is not in the list, the list's first row is next. */
export function neighboursOf<R extends { n: number }>(
  rows: readonly R[],
  n: number,
): Neighbours<R> {
  const index = rows.findIndex((row) => row.n === n);
  return {
    position: index < 0 ? null : index + 1,
    previous: index > 0 ? (rows[index - 1] ?? null) : null,
    next: rows[index + 1] ?? null,
  };
}
