/** Where an article stands in a list, and what comes before and after it. */
export interface Neighbours<R> {
  /** Counted from 1; `null` where the article is not in the list. */
  position: number | null;
  previous: R | null;
  next: R | null;
}

/** From an article that is not in the list, the list's first row is next. */
export function neighboursOf(numbers: readonly number[], n: number): Neighbours<number> {
  const index = numbers.indexOf(n);
  return {
    position: index < 0 ? null : index + 1,
    previous: index > 0 ? (numbers[index - 1] ?? null) : null,
    next: numbers[index + 1] ?? null,
  };
}

/** The next unread article of a list behind this one, and from its beginning again; `null` where no other is unread. */
export function nextUnread(
  numbers: readonly number[],
  unread: ReadonlySet<number>,
  n: number,
): number | null {
  const at = numbers.indexOf(n);
  const others = [...numbers.slice(at + 1), ...numbers.slice(0, Math.max(at, 0))];
  return others.find((other) => unread.has(other)) ?? null;
}
