import { describe, expect, test } from 'vitest';
import {
  heldUntil,
  pauseEnd,
  type QuietHours,
  quietUntil,
  tomorrowMorning,
  weekdays,
} from '../lib/quiet-time.ts';
import { hour, minute } from '../lib/time.ts';
import { useTimeZone } from './support/time-zone.ts';

const everyNight: QuietHours = {
  quietHours: true,
  quietFrom: 22 * 60,
  quietTo: 7 * 60,
  quietDays: weekdays,
  quietAllDay: [],
};

/** Local time. November 24, 2026 is a Tuesday. */
const at = (time: string) => new Date(time).getTime();

const local = (time: number | null) => {
  if (time === null) return null;
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getMonth() + 1}-${date.getDate()} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

describe('quiet hours end', () => {
  useTimeZone('America/Denver');
  const lunch = { ...everyNight, quietFrom: 12 * 60, quietTo: 13 * 60 };
  const weeknights = { ...everyNight, quietDays: [0, 1, 2, 3, 4], quietAllDay: [6, 0] };

  test.each<[string, QuietHours, string, string | null]>([
    ['in the evening', everyNight, '2026-11-24T22:00', '11-25 07:00'],
    ['after midnight', everyNight, '2026-11-25T03:00', '11-25 07:00'],
    ['never during the day', everyNight, '2026-11-25T07:00', null],
    ['a minute before they begin', everyNight, '2026-11-24T21:59', null],
    ['within a day', lunch, '2026-11-24T12:30', '11-24 13:00'],
    ['where they are off', { ...everyNight, quietHours: false }, '2026-11-24T23:00', null],
    ['with no day', { ...everyNight, quietDays: [] }, '2026-11-24T23:00', null],
    [
      'on the morning after their day',
      { ...everyNight, quietDays: [2] },
      '2026-11-25T03:00',
      '11-25 07:00',
    ],
    ['not on another day', { ...everyNight, quietDays: [2] }, '2026-11-24T03:00', null],
    ['after a whole weekend', weeknights, '2026-11-28T10:00', '11-30 07:00'],
    ['on Friday evening, until midnight', weeknights, '2026-11-27T23:00', null],
    ['on Saturday at midnight', weeknights, '2026-11-28T00:00', '11-30 07:00'],
    [
      'around the clock, from and to alike',
      { ...everyNight, quietTo: 22 * 60, quietDays: [2] },
      '2026-11-25T12:00',
      '11-25 22:00',
    ],
    ['at the turn of the year', everyNight, '2026-12-31T23:00', '1-1 07:00'],
  ])('%s', (_when, hours, now, end) => {
    expect(local(quietUntil(at(now), hours))).toBe(end);
  });

  test('beyond a week, where no hour of it is loud', () => {
    const now = at('2026-11-24T12:00');
    const end = quietUntil(now, { ...everyNight, quietAllDay: weekdays });
    expect((end ?? 0) - now).toBeGreaterThan(7 * 24 * hour);
  });

  test.each<[string, string, string, number]>([
    ['in spring, an hour earlier', '2026-03-07T22:00', '3-8 07:00', 8],
    ['in the fall, an hour later', '2026-10-31T22:00', '11-1 07:00', 10],
  ])('across daylight saving %s', (_season, now, end, hours) => {
    const until = quietUntil(at(now), everyNight);
    expect([local(until), ((until ?? 0) - at(now)) / hour]).toEqual([end, hours]);
  });

  test.each([
    ['that is skipped: an hour later', '2026-03-08T01:30', 2 * 60 + 30, '3-8 03:30'],
    ['that comes twice: the first', '2026-11-01T00:30', 60 + 30, '11-1 01:30'],
  ])('at a time %s', (_time, now, quietTo, end) => {
    expect(local(quietUntil(at(now), { ...everyNight, quietTo }))).toBe(end);
  });
});

describe('where midnight is skipped, a quiet day', () => {
  useTimeZone('America/Santiago');

  test('ends when the next begins', () => {
    const saturday = { ...everyNight, quietDays: [], quietAllDay: [6] };
    expect(local(quietUntil(at('2026-09-05T12:00'), saturday))).toBe('9-6 01:00');
  });
});

describe('a pause', () => {
  useTimeZone('America/Denver');
  const now = at('2026-11-24T21:30-07:00');
  const pause = { from: now, until: now + hour };

  test.each([
    ['lasts', now + 59 * minute, pause.until],
    ['is over', now + hour, null],
    ['outlives a small correction of the clock', now - 5_000, pause.until],
    ['is over where the clock was put back', now - 5 * hour, null],
  ])('%s', (_what, then, end) => {
    expect(pauseEnd(pause, then)).toBe(end);
  });

  test('holds notifications until the quiet hours that it reaches are over', () => {
    expect(local(heldUntil(now, everyNight, pause))).toBe('11-25 07:00');
    expect(heldUntil(now, { ...everyNight, quietHours: false }, pause)).toBe(pause.until);
    expect(heldUntil(now, everyNight, null)).toBeNull();
  });

  test.each([
    ['2026-11-24T21:30', '11-25 08:00'],
    ['2026-11-25T00:30', '11-25 08:00'],
    ['2026-11-25T06:00', '11-26 08:00'],
    ['2026-03-07T22:00', '3-8 08:00'],
  ])('until tomorrow morning, from %s, ends at %s', (from, end) => {
    expect(local(tomorrowMorning(at(from)))).toBe(end);
  });
});
