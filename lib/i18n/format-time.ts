import { day, startOfDay } from '../time.ts';
import { perLanguage } from './message-reader.ts';

const formatters = new Map<string, () => Intl.DateTimeFormat>();

/** The formatter for these options. */
export function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const formatter =
    formatters.get(key) ?? perLanguage((locale) => new Intl.DateTimeFormat(locale, options));
  formatters.set(key, formatter);
  return formatter();
}

/** A time in the regional format. Its lines break between weekday, date and time of day only. */
export const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  formatterOf(options)
    .format(at)
    .replace(/ (?!\d+:)(?<!, (?!\d{4}))/g, '\u00a0');

/** The time of day, with the date unless it is today. */
export function formatClockTime(at: number, now: number): string {
  return daysBetween(now, at) === 0 ? formatTimeOfDay(at) : formatDateTime(at, now);
}

/** The date and the time of day. */
export const formatDateTime = (at: number, now: number): string =>
  format(at, { ...shortDate(at, now), hour: 'numeric', minute: '2-digit' });

/** Calendar days from one instant to another, in local time. */
export function daysBetween(earlier: number, later: number): number {
  // Calendar dates are compared, so that a day of 23 or 25 hours still counts as one.
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day);
}

/** A short date, with the year unless it is the current one. */
export const formatShortDate = (at: number, now: number): string => format(at, shortDate(at, now));

const shortDate = (at: number, now: number): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'short',
  ...(sameYear(at, now) ? {} : { year: 'numeric' }),
});

/** Hours and minutes. */
export const formatTimeOfDay = (at: number): string =>
  format(at, { hour: 'numeric', minute: '2-digit' });

/** Whether two times lie in the same calendar year. */
export const sameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear();
