import { expect, test } from 'vitest';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';

test.each([
  [0, '0:00'],
  [5.9, '0:05'],
  [65, '1:05'],
  [724, '12:04'],
  [3_599.99, '59:59'],
  [3_600, '1:00:00'],
  [3_750, '1:02:30'],
  [-1, '0:00'],
])('time code: %s seconds are %s', (seconds, expected) => {
  expect(formatTimeCode(seconds)).toBe(expected);
});
