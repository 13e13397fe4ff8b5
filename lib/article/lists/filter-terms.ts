import { startOfCalendarDay } from '../../calendar-day.ts';
import { articleKinds } from '../model/article-kind.ts';
import { type ListFilter, withFilters } from './list-filter.ts';
import { operatorTerms, writeValue } from './operator-terms.ts';

/**
 * Writes filters as the terms of a search: `category:="Rare Earths" is:unread after:2026-11-01`. The same filters in any
 * order are the same terms; without filters the terms are empty. Dates are local calendar days: `after:` includes its
 * day, `before:` does not.
 */
export const writeTerms = (filters: readonly ListFilter[]): string =>
  withFilters([], filters).map(termOf).join(' ');

const termOf = ({ by, value }: ListFilter): string =>
  `${by === 'kind' ? 'is' : by}:${isWhole(by) ? '=' : ''}${writeValue(value)}`;

/** Whether a value must be marked as a whole, with `=`; otherwise a search looks for its words. */
const isWhole = (by: string): boolean => by === 'category' || by === 'author' || by === 'source';

/** Reads exactly what `writeTerms` writes; `null` for anything else. Takes time linear in the terms. */
export function readTerms(terms: string): readonly ListFilter[] | null {
  const filters: ListFilter[] = [];
  for (const { operator, value } of operatorTerms(terms)) {
    const filter = filterOf(operator, value);
    if (!filter) return null;
    filters.push(filter);
  }
  // Anything that was skipped, repeated or spelled in another way makes the terms differ here.
  return writeTerms(filters) === terms ? filters : null;
}

function filterOf(operator: string, value: string): ListFilter | undefined {
  switch (operator) {
    case 'tag':
    case 'category':
    case 'author':
    case 'source':
      return { by: operator, value };
    case 'is':
      if (value === 'unread') return { by: 'is', value };
      return articleKinds.some((kind) => kind === value) ? { by: 'kind', value } : undefined;
    case 'after':
    case 'before':
      return startOfCalendarDay(value) === null ? undefined : { by: operator, value };
    default:
      return undefined;
  }
}
