import { day, hour, minute } from '../time.ts';
import { daysBetween, format, formatClockTime, formatTimeOfDay } from './format-time.ts';
import { t } from './t.ts';

/** A relative time up to one day; the date and time before that. */
export function formatTimestamp(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (daysBetween(at, now) === 0) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  if (daysBetween(at, now) === 1) return t('time_yesterdayAt', { time: formatTimeOfDay(at) });
  return formatClockTime(at, now);
}

/** A relative time, in days beyond one day: "3 days ago". */
export function formatTimeAgo(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return t('time_minutesAgo', { minutes: Math.floor(passed / minute) });
  if (passed < 24 * hour) return t('time_hoursAgo', { hours: Math.floor(passed / hour) });
  return t('time_daysAgo', { count: Math.floor(passed / day) });
}

/** Date and time in full, for a tooltip. */
export const formatFullDateTime = (at: number): string =>
  format(at, { dateStyle: 'full', timeStyle: 'short' });
