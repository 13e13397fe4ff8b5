import type { Highlight } from '../../highlight/highlight.ts';
import { applyTagChange } from '../../tag-edits.ts';

/** The writes that undo or redo an edit. */
export interface HighlightWrites {
  put: Highlight[];
  remove: string[];
}

/**
 * Brings highlights from the state that an edit left (`from`) to the wanted one (`to`); `stored` are those that exist.
 * Fields that were edited since, such as a note that was continued, stay as they are.
 */
export function threeWayMerge(
  stored: readonly Highlight[],
  from: readonly Highlight[],
  to: readonly Highlight[],
): HighlightWrites {
  const now = new Map(stored.map((row) => [row.id, row]));
  const left = new Map(from.map((row) => [row.id, row]));
  const wantedIds = new Set(to.map(({ id }) => id));
  return {
    put: to.flatMap((wanted) => {
      const last = left.get(wanted.id);
      const row = now.get(wanted.id);
      // A row that the edit removed comes back. One that was removed later stays removed.
      if (!last || !row) return last ? [] : [row ?? wanted];
      return [withChanges(row, last, wanted)];
    }),
    remove: from.flatMap(({ id }) => (wantedIds.has(id) ? [] : [id])),
  };
}

/** A row with each field as wanted, except those that were edited since. */
function withChanges(row: Highlight, last: Highlight, wanted: Highlight): Highlight {
  const take = <Field extends keyof Highlight>(field: Field): Highlight[Field] =>
    isAlike(row[field], last[field]) ? wanted[field] : row[field];
  // Quote, span and version make sense only together.
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
