import type { ListFilter } from '../article/lists/list-filter.ts';
import { startOfCalendarDay } from '../calendar-day.ts';
import { formatDay, formatDayRange } from '../i18n/format-date.ts';
import { t } from '../i18n/t.ts';

const kinds = ['news', 'podcast', 'report'] as const;

/** The lists that may lack unread articles. */
const partialLists = ['saved', 'watch', 'mentions', 'changed', 'recentlyRead'] as const;

/** The active filters in groups: the two ends of a range of days together, every other filter by itself. */
export function filterGroups(filters: readonly ListFilter[]): readonly (readonly ListFilter[])[] {
  const days = filters.filter(isDay);
  const others = filters.filter((filter) => !isDay(filter)).map((filter) => [filter]);
  return days.length === 0 ? others : [...others, days];
}

const isDay = ({ by }: ListFilter): boolean => by === 'after' || by === 'before';

/** The label of a group of filters: "Policy", "Stock reports", "Unread", "Since Nov 1, 2026", "Nov 1 – 8, 2026". */
export function filterLabel(group: readonly ListFilter[]): string {
  const { by, value } = wordsOf(group);
  return by === 'after' || by === 'before' ? t(`filter_${by}`, { value }) : value;
}

/** Filters within a sentence: "in Policy by Ada since Nov 1, 2026". */
export const filterPhrase = (filters: readonly ListFilter[]): string =>
  joined(filterGroups(filters).map(groupPhrase));

function groupPhrase(group: readonly ListFilter[]): string {
  const { by, value } = wordsOf(group);
  if (by === 'is') return t('filter_phrase_is');
  if (by !== 'kind') return t(`filter_phrase_${by}`, { value });
  const kind = kindOf(group);
  return kind ? t(`filter_phrase_kind_${kind}`) : t('filter_phrase_category', { value });
}

/** Joins phrases within a sentence. */
const joined = (phrases: readonly string[]): string =>
  phrases.length === 0 ? '' : phrases.reduce((first, next) => t('filter_phrases', { first, next }));

const kindOf = ([filter]: readonly ListFilter[]) => kinds.find((each) => each === filter?.value);

/** What a group of filters is about, and its value in words. */
function wordsOf(group: readonly ListFilter[]): { by: ListFilter['by'] | 'days'; value: string } {
  const startOf = (kind: ListFilter['by']) =>
    startOfCalendarDay(group.find(({ by }) => by === kind)?.value ?? '');
  const [first, end] = [startOf('after'), startOf('before')];
  // `before` names the day after the last one.
  if (first !== null && end !== null) return { by: 'days', value: formatDayRange(first, end - 1) };
  if (first !== null) return { by: 'after', value: formatDay(first) };
  if (end !== null) return { by: 'before', value: formatDay(end - 1) };
  const { by = 'is', value = '' } = group[0] ?? {};
  if (by === 'is') return { by, value: t('list_name_unread') };
  const kind = by === 'kind' && kindOf(group);
  return { by, value: kind ? t(`filter_kind_${kind}`) : value };
}

/**
 * The part of all articles that "mark all as read" marks in a list, within a sentence: "in Saved by Ada"; `undefined`
 * if it marks every article.
 */
export function markedPhrase({
  name,
  filters,
}: {
  name: string;
  filters: readonly ListFilter[];
}): string | undefined {
  const part = partialLists.find((each) => each === name);
  // `is:unread` makes no difference: only unread articles are marked anyway.
  const others = filters.filter(({ by }) => by !== 'is');
  const phrases = [
    ...(part ? [t('filter_phrase_list', { value: t(`list_name_${part}`) })] : []),
    ...(others.length > 0 ? [filterPhrase(others)] : []),
  ];
  return phrases.length === 0 ? undefined : joined(phrases);
}
