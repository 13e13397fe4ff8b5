import type { IdSequence } from './id-sequence.ts';

/** An article's position in a list, and the articles before and after it. */
export interface Neighbors<R> {
  /** Counted from 1; `null` if the article is not in the list. */
  position: number | null;
  previous: R | null;
  next: R | null;
}

/** For an article that is not in the list, the list's first row is next. */
export function neighborsOf(
  { idAt, indexOf }: Pick<IdSequence, 'idAt' | 'indexOf'>,
  articleId: number,
): Neighbors<number> {
  const index = indexOf(articleId);
  return {
    position: index < 0 ? null : index + 1,
    previous: index > 0 ? (idAt(index - 1) ?? null) : null,
    next: idAt(index + 1) ?? null,
  };
}
