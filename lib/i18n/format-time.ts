import { day, hour, minute, startOfDay } from '../time.ts';
import { t } from './t.ts';

/** Formatters in the browser's regional format. Each is created once, on first use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(undefined, options);
  formatters.set(key, formatter);
  return formatter;
}

const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  formatterOf(options).format(at);

/** A relative time up to one day; the date and time before that. */
export function formatTimestamp(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (daysBetween(at, now) === 0) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  if (daysBetween(at, now) === 1) return t('time_yesterdayAt', { time: formatTimeOfDay(at) });
  return `${formatShortDate(at, now)} ${formatTimeOfDay(at)}`;
}

/** A relative time, in days beyond one day: "3 days ago". */
export function formatTimeAgo(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (passed < 24 * hour) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  return t('time_daysAgo', { count: Math.floor(passed / day) });
}

/** The time of day, with the date unless it is today. */
export function formatClockTime(at: number, now: number): string {
  return daysBetween(now, at) === 0
    ? formatTimeOfDay(at)
    : `${formatShortDate(at, now)}, ${formatTimeOfDay(at)}`;
}

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

/** A date with month and year in full. */
export const formatLongDate = (at: number): string =>
  format(at, { day: 'numeric', month: 'long', year: 'numeric' });

/** A date shown next to an earlier one, without the parts that both share. */
export function formatDateAfter(at: number, earlier: number | null): string {
  if (earlier === null || !sameYear(at, earlier)) return formatLongDate(at);
  if (startOfDay(at) === startOfDay(earlier)) return formatTimeOfDay(at);
  return format(at, { day: 'numeric', month: 'long' });
}

/** Date and time in full, for a tooltip. */
export const formatFullDateTime = (at: number): string =>
  format(at, { dateStyle: 'full', timeStyle: 'short' });

/** Calendar days from one instant to another, in local time. */
export function daysBetween(earlier: number, later: number): number {
  // Calendar dates are compared, so that a day of 23 or 25 hours still counts as one.
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day);
}

/** A short date, with the year unless it is the current one. */
export function formatShortDate(at: number, now: number): string {
  return format(at, {
    day: 'numeric',
    month: 'short',
    ...(sameYear(at, now) ? {} : { year: 'numeric' }),
  });
}

const dayWithYear: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** A short date with its year: "Nov 1, 2026". */
export const formatDay = (at: number): string => format(at, dayWithYear);

/** Two short dates, without the parts that both share: "Nov 1 – 8, 2026". The same day is one date. */
export const formatDayRange = (first: number, last: number): string =>
  formatterOf(dayWithYear).formatRange(first, last);

/** Hours and minutes. */
export const formatTimeOfDay = (at: number): string =>
  format(at, { hour: 'numeric', minute: '2-digit' });

const sameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear();
