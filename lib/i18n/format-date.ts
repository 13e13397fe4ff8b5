import { startOfDay } from '../time.ts';
import { daysBetween, format, formatTimeOfDay, formatterOf, sameYear } from './format-time.ts';
import { t } from './t.ts';

/** The heading of a day in a list: "Today", "Monday, Nov 23". */
export function formatDayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return t('time_today');
  if (days === 1) return t('time_yesterday');
  return format(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    ...(sameYear(at, now) ? {} : { year: 'numeric' }),
  });
}

/** A date with month and year in full, as texts have it that leave the program: its spaces are plain. */
export const formatLongDate = (at: number): string =>
  formatterOf({ day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** A date shown next to an earlier one, without the parts that both share. */
export function formatDateAfter(at: number, earlier: number | null): string {
  if (earlier === null || !sameYear(at, earlier)) return formatLongDate(at);
  if (startOfDay(at) === startOfDay(earlier)) return formatTimeOfDay(at);
  return format(at, { day: 'numeric', month: 'long' });
}

const dayWithYear: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** A short date with its year: "Nov 1, 2026". */
export const formatDay = (at: number): string => format(at, dayWithYear);

/** Two short dates, without the parts that both share: "Nov 1 – 8, 2026". The same day is one date. */
export const formatDayRange = (first: number, last: number): string =>
  formatterOf(dayWithYear).formatRange(first, last);
