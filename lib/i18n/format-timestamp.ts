import { day, hour, minute } from '../time.ts';
import { daysBetween, format, formatClockTime, formatTimeOfDay } from './format-time.ts';
import { perLanguage } from './message-reader.ts';
import { t } from './t.ts';

/** A relative time up to one day; the date and time before that. */
export function formatTimestamp(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return formatAgo(passed / minute, 'minute');
  if (daysBetween(at, now) === 0) return formatAgo(passed / hour, 'hour');
  if (daysBetween(at, now) === 1) return t('time_yesterdayAt', { time: formatTimeOfDay(at) });
  return formatClockTime(at, now);
}

/** A relative time, in days beyond one day: "3 days ago". */
export function formatTimeAgo(at: number, now: number): string {
  const passed = now - at;
  if (passed < minute) return t('time_justNow');
  if (passed < hour) return formatAgo(passed / minute, 'minute');
  if (passed < day) return formatAgo(passed / hour, 'hour');
  return formatAgo(passed / day, 'day');
}

const ago = perLanguage((locale) => new Intl.RelativeTimeFormat(locale, { style: 'short' }));

/** "12 min. ago", "3 days ago". */
const formatAgo = (passed: number, unit: Intl.RelativeTimeFormatUnit): string =>
  ago().format(-Math.floor(passed), unit).replaceAll(' ', '\u00a0');

/** Date and time in full, for a tooltip. */
export const formatFullDateTime = (at: number): string =>
  format(at, { dateStyle: 'full', timeStyle: 'short' });
