/** Consecutive rows of a list, and the position of the first. */
export interface RowStretch {
  from: number;
  ids: readonly number[];
}

/** The position of an article; `undefined` if it is not among these rows. */
export function indexIn({ from, ids }: RowStretch, articleId: number): number | undefined {
  const at = ids.indexOf(articleId);
  return at < 0 ? undefined : from + at;
}

/** Whether these rows, of a list with `count` rows in all, include an article and its neighbors. */
export const isSurrounded = (
  stretches: readonly RowStretch[],
  articleId: number,
  count: number,
): boolean =>
  stretches.some((stretch) => {
    const index = indexIn(stretch, articleId);
    if (index === undefined) return false;
    const { from, ids } = stretch;
    return (index > from || from === 0) && Math.min(index + 2, count) <= from + ids.length;
  });
