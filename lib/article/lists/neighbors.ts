import type { IdSequence } from './id-sequence.ts';

/** An article's position in a list, and the articles before and after it. */
export interface Neighbors<R> {
  /** Counted from 1; `null` if the article is not in the list. */
  position: number | null;
  previous: R | null;
  next: R | null;
}

/**
 * An article's neighbors in a list and the rows `below` it; a row below has no position. For an article in neither, the
 * list's first row is next.
 */
export function neighborsOf(
  { count, idAt, indexOf }: IdSequence,
  articleId: number,
  below: readonly number[],
): Neighbors<number> {
  const index = indexOf(articleId);
  const indexBelow = index < 0 ? below.indexOf(articleId) : -1;
  if (indexBelow >= 0)
    return {
      position: null,
      previous: below[indexBelow - 1] ?? idAt(count - 1) ?? null,
      next: below[indexBelow + 1] ?? null,
    };
  return {
    position: index < 0 ? null : index + 1,
    previous: index > 0 ? (idAt(index - 1) ?? null) : null,
    next: idAt(index + 1) ?? (index === count - 1 ? below[0] : null) ?? null,
  };
}
