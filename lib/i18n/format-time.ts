import { day, hour, minute, startOfDay } from '../time.ts';
import { t } from './t.ts';

/** How long ago, under a day; the day and time before that. In the reader's locale and time zone. */
export function formatTimestamp(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_now');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (daysBetween(at, now) === 0) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  if (daysBetween(at, now) === 1) return t('time_yesterdayAt', { time: formatTimeOfDay(at) });
  return `${formatShortDate(at, now)} ${formatTimeOfDay(at)}`;
}

/** How long ago something was checked: never a date where "3 days ago" says it better. */
export function formatTimeAgo(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_now');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (passed < 24 * hour) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  return t('time_daysAgo', { count: Math.floor(passed / day) });
}

/** A time to come: the time of day, with the day where it is not today. */
export function formatClockTime(at: number, now: number): string {
  return daysBetween(now, at) === 0
    ? formatTimeOfDay(at)
    : `${formatShortDate(at, now)}, ${formatTimeOfDay(at)}`;
}

/** The heading of a day in a list. */
export function formatDayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return t('time_today');
  if (days === 1) return t('time_yesterday');
  return new Intl.DateTimeFormat(undefined, {
    weekday: days < 7 ? 'long' : 'short',
    day: 'numeric',
    month: 'long',
    ...(sameYear(at, now) ? {} : { year: 'numeric' }),
  }).format(at);
}

/** A date in full, as a byline has it. */
export const formatLongDate = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** A date as it stands beside an earlier one: without the year, or without the day, where those are the same. */
export function formatDateAfter(at: number, earlier: number | null): string {
  if (earlier === null || !sameYear(at, earlier)) return formatLongDate(at);
  if (startOfDay(at) === startOfDay(earlier)) return formatTimeOfDay(at);
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' }).format(at);
}

/** Date and time in full, for a tooltip. */
export const formatFullDateTime = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(at);

/** Calendar days from one instant to another, in local time. */
export function daysBetween(earlier: number, later: number): number {
  // By calendar date, so that a day of 23 or 25 hours still counts as one.
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day);
}

/** A date in short, with the year where it is not this one. */
export function formatShortDate(at: number, now: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(sameYear(at, now) ? {} : { year: 'numeric' }),
  }).format(at);
}

/** Hours and minutes. */
export const formatTimeOfDay = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(at);

const sameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear();
