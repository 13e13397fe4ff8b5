import { describe, expect, test } from 'vitest';
import { formatDayHeading, formatLongDate } from '../../lib/i18n/format-date.ts';
import { daysBetween, formatClockTime } from '../../lib/i18n/format-time.ts';
import {
  formatFullDateTime,
  formatTimeAgo,
  formatTimestamp,
} from '../../lib/i18n/format-timestamp.ts';
import { day, hour, minute, second, startOfDay } from '../../lib/time.ts';
import { useTimeZone } from '../support/time-zone.ts';

// UTC−7; in summer, until 1 November 2026, UTC−6.
useTimeZone('America/Denver');

/** The instant of a local winter time in Denver. */
const at = (clock: string): number => Date.parse(`${clock}-07:00`);

/** Tuesday, 24 November 2026. */
const now = at('2026-11-24T15:00');

describe('article time', () => {
  test.each([
    ['now', now, 'just now'],
    ['59 seconds', now - 59 * second, 'just now'],
    ['a date in the future', now + 73 * 365 * day, 'just now'],
    ['a minute', now - minute, '1\u00a0min\u00a0ago'],
    ['59 minutes and a half', now - 59.5 * minute, '59\u00a0min\u00a0ago'],
    ['an hour', now - hour, '1\u00a0hr\u00a0ago'],
    ['the start of today', at('2026-11-24T00:00'), '15\u00a0hr\u00a0ago'],
    ['a second before midnight', at('2026-11-23T23:59:59'), 'yesterday 23:59'],
    ['the start of yesterday', at('2026-11-23T00:00'), 'yesterday 0:00'],
    ['the day before that', at('2026-11-22T23:59'), '22\u00a0Nov, 23:59'],
    ['this year', at('2026-01-02T09:05'), '2\u00a0Jan, 9:05'],
    ['last year', at('2025-12-31T09:05'), '31\u00a0Dec\u00a02025, 9:05'],
  ])('is relative today and absolute before: %s', (_story, published, expected) => {
    expect(formatTimestamp(published, now)).toBe(expected);
  });

  test('is in minutes shortly after midnight', () => {
    expect(formatTimestamp(at('2026-11-23T23:50'), at('2026-11-24T00:10'))).toBe(
      '20\u00a0min\u00a0ago',
    );
    expect(formatTimestamp(at('2026-11-23T23:00'), at('2026-11-24T00:10'))).toBe('yesterday 23:00');
  });
});

describe('time since a check', () => {
  test.each([
    ['now', now, 'just now'],
    ['a clock set back', now + hour, 'just now'],
    ['minutes', now - 12 * minute, '12\u00a0min\u00a0ago'],
    ['across midnight', now - 23 * hour, '23\u00a0hr\u00a0ago'],
    ['a day', now - day, '1\u00a0day\u00a0ago'],
    ['nearly two days', now - 47 * hour, '1\u00a0day\u00a0ago'],
    ['a thousand days', now - 1_000 * day, '1,000\u00a0days\u00a0ago'],
  ])('is relative at any age: %s', (_story, checked, expected) => {
    expect(formatTimeAgo(checked, now)).toBe(expected);
  });
});

describe('future time', () => {
  test.each([
    ['today', now + hour, '16:00'],
    ['the last minute of today', at('2026-11-24T23:59'), '23:59'],
    ['tomorrow', at('2026-11-25T00:00'), '25\u00a0Nov, 0:00'],
    ['next year', at('2027-01-01T06:30'), '1\u00a0Jan\u00a02027, 6:30'],
  ])('contains the date unless it is today: %s', (_story, due, expected) => {
    expect(formatClockTime(due, now)).toBe(expected);
  });
});

describe('day heading', () => {
  test.each([
    ['today', at('2026-11-24T00:00'), 'Today'],
    ['yesterday', at('2026-11-23T23:59'), 'Yesterday'],
    ['two days ago', at('2026-11-22T12:00'), 'Sunday\u00a022\u00a0Nov'],
    ['seven days ago', at('2026-11-17T12:00'), 'Tuesday\u00a017\u00a0Nov'],
    ['last year', at('2025-11-24T12:00'), 'Monday, 24\u00a0Nov\u00a02025'],
  ])('has one form beyond yesterday: %s', (_story, published, expected) => {
    expect(formatDayHeading(published, now)).toBe(expected);
  });
});

test('full dates: contain weekday and year as needed', () => {
  expect(formatLongDate(now)).toBe('24 November 2026');
  expect(formatFullDateTime(now)).toBe('Tuesday, 24\u00a0November\u00a02026\u00a0at 15:00');
});

describe('day difference', () => {
  test.each([
    ['clocks are set back', '2026-11-01', '2026-11-02', 25],
    ['clocks are set forward', '2026-03-08', '2026-03-09', 23],
    ['an ordinary day', '2026-11-23', '2026-11-24', 24],
  ])('counts calendar days, whatever their length: %s', (_story, one, next, hours) => {
    const [begins, ends] = [
      new Date(`${one}T00:00`).getTime(),
      new Date(`${next}T00:00`).getTime(),
    ];
    expect((ends - begins) / hour).toBe(hours);
    expect(daysBetween(begins, ends)).toBe(1);
    expect(daysBetween(begins, ends - 1)).toBe(0);
    expect(startOfDay(ends - 1)).toBe(begins);
  });

  test('is negative for earlier days', () => {
    expect(daysBetween(now, now - 3 * day)).toBe(-3);
  });
});
