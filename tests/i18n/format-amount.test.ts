import { expect, test } from 'vitest';
import { formatBytes, formatDuration } from '../../lib/i18n/format-amount.ts';

test.each([
  [0, '0\u00a0kB'],
  [999, '1\u00a0kB'],
  [1_000, '1\u00a0kB'],
  [92_700, '93\u00a0kB'],
  [999_400, '999\u00a0kB'],
  [999_600, '1\u00a0MB'],
  [1_240_000, '1.2\u00a0MB'],
  [123_400_000, '123\u00a0MB'],
  [2_500_000_000_000, '2,500\u00a0GB'],
])('format bytes: %i', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test.each([
  [0, '0\u00a0ms'],
  [120.4, '120\u00a0ms'],
  [9_999, '9,999\u00a0ms'],
  [12_345, '12.3\u00a0sec'],
  [5_400_000, '1.5h'],
  [43_200_000, '12h'],
])('format milliseconds: %f', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
