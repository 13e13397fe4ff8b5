import { describe, expect, test } from 'vitest';
import { calendarDay, startOfCalendarDay } from '../lib/calendar-day.ts';
import { hour } from '../lib/time.ts';
import { useTimeZone } from './support/time-zone.ts';

describe('calendar day', () => {
  useTimeZone('America/New_York');

  test.each([
    ['2026-11-01', '2026-11-01T04:00:00Z'],
    ['2026-11-02', '2026-11-02T05:00:00Z'],
    ['2028-02-29', '2028-02-29T05:00:00Z'],
    ['0800-01-01', '0800-01-01T04:56:02Z'],
  ])('begins at midnight in the local time zone: %s', (name, at) => {
    expect(startOfCalendarDay(name)).toBe(Date.parse(at));
    expect(calendarDay(Date.parse(at))).toBe(name);
    expect(calendarDay(Date.parse(at) - 1)).not.toBe(name);
  });

  test('lasts until the next one where clocks are changed', () => {
    const start = startOfCalendarDay('2026-11-01') ?? 0;
    expect([calendarDay(start + 24.5 * hour), calendarDay(start + 25 * hour)]).toEqual([
      '2026-11-01',
      '2026-11-02',
    ]);
  });

  test.each([
    [0, '2026-03-01'],
    [-1, '2026-02-28'],
    [-29, '2026-01-31'],
    [31, '2026-04-01'],
  ])('is counted by the calendar: %s days later', (later, name) => {
    expect(calendarDay(Date.parse('2026-03-02T04:30:00Z'), later)).toBe(name);
  });

  test.each([
    ...['', 'today', '2026', '2026-11', '2026-11-31', '2026-02-29', '2026-13-01', '2026-00-10'],
    ...['2026-1-1', '26-11-01', '2026-11-01T00:00', ' 2026-11-01', '2026-11-01 ', '-2026-11-01'],
    ...['NaN-NaN-NaN', '2026-11-1e0', '99999999-01-01'],
  ])('has no other name: %s', (name) => {
    expect(startOfCalendarDay(name)).toBeNull();
  });
});
