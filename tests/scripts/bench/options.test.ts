import { expect, test } from 'vitest';
import { benchOptions, measurements } from '../../../scripts/bench/options.ts';

test('bench: measures everything at 10,000 articles by default', () => {
  expect(benchOptions([])).toEqual({ rows: measurements, size: 10_000 });
});

test('bench: measures some rows with other articles', () => {
  const options = benchOptions(['--rows', 'open,popup', '--size', '50k']);
  expect(options).toEqual({ rows: ['open', 'popup'], size: 50_000 });
  expect(benchOptions(['--size', '500']).size).toBe(500);
});

test.each([
  ['--rows', 'everything', /^--rows takes some of popup, panel/],
  ['--size', 'large', /^--size takes a number/],
])('bench: says what %s takes', (option, value, message) => {
  expect(() => benchOptions([option, value])).toThrow(message);
});
