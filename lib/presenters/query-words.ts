import { formatAlternatives, formatList } from '../i18n/format-list.ts';
import { formatQuote } from '../i18n/format-text.ts';
import { formatShortDate } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import type { IndexedField } from '../search/fields.ts';
import type { QueryClause } from '../search/query/describe-query.ts';
import type { isValues } from '../search/query/operators.ts';

/** The values of `is:`. */
const states = [
  'unread',
  'read',
  'saved',
  'highlighted',
  'changed',
  'news',
  'podcast',
  'report',
] as const satisfies readonly (typeof isValues)[number][];

/** Says in words what a query asks for; `null` if it is only plain words, which need no explanation. */
export function queryInWords(clauses: readonly QueryClause[], now: number): string | null {
  const isPlain = clauses.every((clause) => clause.says === 'words' && clause.field === null);
  return isPlain ? null : t('query_finds', { what: together(clauses, now) });
}

function together(clauses: readonly QueryClause[], now: number): string {
  const isAllExcluded = clauses.every(({ says }) => says === 'without');
  const words = clauses.map((clause) => inWords(clause, now));
  return [...(isAllExcluded ? [t('query_everything')] : []), ...words].join(' · ');
}

function inWords(clause: QueryClause, now: number): string {
  switch (clause.says) {
    case 'words': {
      const last = clause.words.length - 1;
      const isBegun = (at: number): boolean => clause.isPrefix && at === last;
      const words = clause.words.map((word, at) => formatQuote(`${word}${isBegun(at) ? '…' : ''}`));
      return inField(clause.field, formatList(words));
    }
    case 'phrase': {
      const words = formatQuote(clause.phrase);
      return inField(clause.field, clause.isExact ? t('query_exactly', { words }) : words);
    }
    case 'authorIs':
    case 'categoryIs': {
      const words = t('query_exactly', { words: formatQuote(clause.value) });
      return inField(clause.says === 'authorIs' ? 'author' : 'category', words);
    }
    case 'sourceIs':
      return t('query_source', { value: clause.value });
    case 'published':
      return published(clause, now);
    case 'without':
      return t('query_without', { what: together(clause.clauses, now) });
    case 'anyOf':
      return formatAlternatives(clause.choices.map((choice) => together(choice, now)));
    case 'is': {
      const state = states.find((each) => each === clause.value);
      return state ? t(`query_is_${state}`) : clause.value;
    }
    default:
      return t(`query_${clause.says}`, { value: clause.value });
  }
}

const inField = (field: IndexedField | null, words: string): string =>
  field === null ? words : t(`query_in_${field}`, { words });

/** `to` is the beginning of the first day that is left out, so the last day is the one before. */
function published({ from, to }: { from: number | null; to: number | null }, now: number): string {
  const first = from === null ? null : formatShortDate(from, now);
  const last = to === null ? null : formatShortDate(to - 1, now);
  if (first !== null && last !== null)
    return first === last ? t('query_on', { day: first }) : t('query_range', { first, last });
  if (first !== null) return t('query_after', { day: first });
  return t('query_before', { day: last ?? '' });
}
