import type { ListFilter } from '../article/lists/list-filter.ts';
import { startOfCalendarDay } from '../calendar-day.ts';
import { formatDay, formatDayRange } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';

const kinds = ['news', 'podcast', 'report'] as const;

/** The active filters, each alone but the days of a range, which are one. */
export function filterGroups(filters: readonly ListFilter[]): readonly (readonly ListFilter[])[] {
  const days = filters.filter(isDay);
  const others = filters.filter((filter) => !isDay(filter)).map((filter) => [filter]);
  return days.length === 0 ? others : [...others, days];
}

const isDay = ({ by }: ListFilter): boolean => by === 'after' || by === 'before';

/** A group of filters as a name: "Policy", "Stock reports", "Unread", "Since Nov 1, 2026", "Nov 1 – 8, 2026". */
export function filterLabel(group: readonly ListFilter[]): string {
  const { by, value } = wordsOf(group);
  return by === 'after' || by === 'before' ? t(`filter_${by}`, { value }) : value;
}

/** Filters within a sentence: "in Policy by Ada since Nov 1, 2026". */
export const filterPhrase = (filters: readonly ListFilter[]): string =>
  filterGroups(filters)
    .map((group) => {
      const { by, value } = wordsOf(group);
      if (by === 'is') return t('filter_phrase_is');
      return t(`filter_phrase_${by}`, { value: by === 'kind' ? value.toLowerCase() : value });
    })
    .join(' ');

/** What a group of filters is about, and its value in words. */
function wordsOf(group: readonly ListFilter[]): { by: ListFilter['by'] | 'days'; value: string } {
  const startOf = (kind: ListFilter['by']) =>
    startOfCalendarDay(group.find(({ by }) => by === kind)?.value ?? '');
  const [first, end] = [startOf('after'), startOf('before')];
  // `before` names the day after the last one.
  if (first !== null && end !== null)
    return { by: 'days', value: formatDayRange(first, Math.max(first, end - 1)) };
  if (first !== null) return { by: 'after', value: formatDay(first) };
  if (end !== null) return { by: 'before', value: formatDay(end - 1) };
  const { by = 'is', value = '' } = group[0] ?? {};
  if (by === 'is') return { by, value: t('list_name_unread') };
  const kind = by === 'kind' && kinds.find((each) => each === value);
  return { by, value: kind ? t(`filter_kind_${kind}`) : value };
}

/** What is marked as read in a filtered list, within a sentence; `undefined` where that is no part of it. */
export function markedPhrase(filters: readonly ListFilter[]): string | undefined {
  // Only unread articles are marked in any list.
  const others = filters.filter(({ by }) => by !== 'is');
  return others.length === 0 ? undefined : filterPhrase(others);
}
