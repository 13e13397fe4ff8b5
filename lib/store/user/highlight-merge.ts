import type { Highlight } from '../../highlight/highlight.ts';
import { applyTagChange } from '../../tag.ts';

/** What has to be written, and what has to go, for a change to be taken back or done again. */
export interface HighlightMerge {
  put: Highlight[];
  remove: string[];
}

/**
 * Leads highlights from what a change left (`from`) to what it is to be now (`to`). `stored` are those of them that are
 * there. What was changed since by something else, such as a note that was written on, stays as it is.
 */
export function mergeHighlights(
  stored: readonly Highlight[],
  from: readonly Highlight[],
  to: readonly Highlight[],
): HighlightMerge {
  const now = new Map(stored.map((row) => [row.id, row]));
  const left = new Map(from.map((row) => [row.id, row]));
  const kept = new Set(to.map(({ id }) => id));
  return {
    put: to.flatMap((wanted) => {
      const last = left.get(wanted.id);
      const row = now.get(wanted.id);
      // Was removed by the change, and comes back; or was removed since, and stays away.
      if (!last || !row) return last ? [] : [row ?? wanted];
      return [withChanges(row, last, wanted)];
    }),
    remove: from.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
}

/** A row with each field as it is wanted, but for those that are no longer as they were left. */
function withChanges(row: Highlight, last: Highlight, wanted: Highlight): Highlight {
  const take = <Field extends keyof Highlight>(field: Field): Highlight[Field] =>
    isAlike(row[field], last[field]) ? wanted[field] : row[field];
  // A place is its words, its span and the version that counts them: only all of it makes sense.
  const isWhereLeft = isAlike(placeOf(row), placeOf(last));
  return {
    ...row,
    ...placeOf(isWhereLeft ? wanted : row),
    moment: take('moment'),
    color: take('color'),
    note: take('note'),
    tags: applyTagChange(row.tags, last.tags, wanted.tags),
    changedAt: take('changedAt'),
  };
}

const placeOf = ({ version, quote, span }: Highlight) => ({ version, quote, span });

const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
