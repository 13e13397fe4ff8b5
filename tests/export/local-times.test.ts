import { expect, test } from 'vitest';
import { zonedTime } from '../../lib/export/local-times.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('UTC');

test.each([
  ['UTC', '2026-11-24T04:05:06+00:00'],
  ['Asia/Kolkata', '2026-11-24T09:35:06+05:30'],
  ['America/New_York', '2026-11-23T23:05:06-05:00'],
  ['America/St_Johns', '2026-11-24T00:35:06-03:30'],
])('time in %s has its offset from UTC', (zone, time) => {
  process.env.TZ = zone;
  expect(zonedTime(Date.UTC(2026, 10, 24, 4, 5, 6))).toBe(time);
});
