import { expect, test } from 'vitest';
import { formatBytes, formatDuration } from '../../lib/i18n/format-amount.ts';

test.each([
  [0, '0 kB'],
  [999, '1 kB'],
  [1_000, '1 kB'],
  [92_700, '93 kB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [1_240_000, '1.2 MB'],
  [123_400_000, '123 MB'],
  [2_500_000_000_000, '2,500 GB'],
])('format bytes: %i', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test.each([
  [0, '0 ms'],
  [120.4, '120 ms'],
  [9_999, '9,999 ms'],
  [12_345, '12.3 sec'],
  [5_400_000, '1.5h'],
  [43_200_000, '12h'],
])('format milliseconds: %f', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
