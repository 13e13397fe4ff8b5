/** Where an article stands in a list, and what comes before and after it. */
export interface Neighbors<R> {
  /** Counted from 1; `null` where the article is not in the list. */
  position: number | null;
  previous: R | null;
  next: R | null;
}

/** From an article that is not in the list, the list's first row is next. */
export function neighborsOf(ids: readonly number[], articleId: number): Neighbors<number> {
  const index = ids.indexOf(articleId);
  return {
    position: index < 0 ? null : index + 1,
    previous: index > 0 ? (ids[index - 1] ?? null) : null,
    next: ids[index + 1] ?? null,
  };
}

/** The next unread article of a list behind this one, and from its beginning again; `null` where no other is unread. */
export function nextUnread(
  ids: readonly number[],
  unread: ReadonlySet<number>,
  articleId: number,
): number | null {
  const at = ids.indexOf(articleId);
  const others = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return others.find((other) => unread.has(other)) ?? null;
}
