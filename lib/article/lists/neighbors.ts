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

/** A list whose first ids are known, and the others can be read. */
interface ReadableIds extends Pick<IdSequence, 'indexOf'> {
  /** The first ids, at least this many, or all if there are fewer. */
  readIds: (atLeast: number) => Promise<readonly number[]>;
}

/**
 * The article after one in a list (`step` is 1) or before it (-1); `undefined` if there is none. For an article that the
 * list does not have, the list's first row is next.
 */
export async function neighborOf(
  { indexOf, readIds }: ReadableIds,
  articleId: number,
  step: 1 | -1,
): Promise<number | undefined> {
  const known = indexOf(articleId);
  const ids = await readIds(known < 0 ? Number.POSITIVE_INFINITY : known + 2);
  return ids[ids.indexOf(articleId) + step];
}
