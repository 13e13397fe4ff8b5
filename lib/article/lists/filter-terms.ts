import { startOfCalendarDay } from '../../calendar-day.ts';
import { articleKinds } from '../model/article-kind.ts';
import { type ListFilter, withFilters } from './list-filter.ts';

/**
 * Writes filters as the terms of a search: `category:="Rare Earths" is:unread after:2026-11-01`. The same filters in any
 * order are the same terms; without filters the terms are empty. Dates are local calendar days: `after:` includes its
 * day, `before:` does not.
 */
export const writeTerms = (filters: readonly ListFilter[]): string =>
  withFilters([], filters).map(termOf).join(' ');

const termOf = ({ by, value }: ListFilter): string =>
  `${by === 'kind' ? 'is' : by}:${isWhole(by) ? '=' : ''}${plainWord.test(value) ? value : inQuotes(value)}`;

/** Whether a value has to be marked as the whole one: without that, a search looks for its words. */
const isWhole = (by: string): boolean => by === 'category' || by === 'author' || by === 'source';

/** What is one word in a search, however it is split: `Lynas`, `sec.gov`, `2026-11-01`. */
const plainWord = /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u;

/** Any sign that a search takes for a quote would end the value. */
const inQuotes = (value: string): string =>
  `"${value.replaceAll(/["“”„‟″＂«»「」『』\\]/g, '\\$&')}"`;

/** Reads exactly what `writeTerms` writes; `null` for anything else. Takes time linear in the terms. */
export function readTerms(terms: string): readonly ListFilter[] | null {
  const filters: ListFilter[] = [];
  for (const [, name = '', quoted, word = ''] of terms.matchAll(term)) {
    const filter = filterOf(name, quoted === undefined ? word : unquoted(quoted));
    if (!filter) return null;
    filters.push(filter);
  }
  // Whatever was skipped, repeated, or spelled in another way is missing or different here.
  return writeTerms(filters) === terms ? filters : null;
}

/** Each begins where the one before it ends. */
const term = /([a-z]+):=?(?:"((?:[^"\\]|\\["“”„‟″＂«»「」『』\\])*)"|([^\s"]+))(?: |$)/gy;

const unquoted = (quoted: string): string => quoted.replaceAll(/\\(["“”„‟″＂«»「」『』\\])/g, '$1');

function filterOf(name: string, value: string): ListFilter | undefined {
  switch (name) {
    case 'tag':
    case 'category':
    case 'author':
    case 'source':
      return { by: name, value };
    case 'is':
      if (value === 'unread') return { by: 'is', value };
      return articleKinds.some((kind) => kind === value) ? { by: 'kind', value } : undefined;
    case 'after':
    case 'before':
      return startOfCalendarDay(value) === null ? undefined : { by: name, value };
    default:
      return undefined;
  }
}
