import { expect, test } from 'vitest';
import { boundRow, failedRow, row, tableLine } from '../../../scripts/bench/row.ts';

test('bench: a row has medians, their ratio and a verdict', () => {
  expect(
    [
      row('slow', { floor: [10], ours: [16], most: 1.5 }),
      row('quick', { floor: [10, 10, 90], ours: [9, 15, 80], most: 1.5 }),
      row('free', { floor: [10], ours: [16], most: null }),
      boundRow('long', { floor: [10], ours: [120], most: 100 }),
    ].map(tableLine),
  ).toEqual([
    '| slow | 10 ms | 16 ms | 1.60 × | 1.5 × | MISSED |',
    '| quick | 10 ms | 15 ms | 1.50 × | 1.5 × | met |',
    '| free | 10 ms | 16 ms | 1.60 × | – | – |',
    '| long | 10 ms | 120 ms | 12.00 × | 100 ms | MISSED |',
  ]);
});

test('bench: a row that failed says why', () => {
  expect(tableLine(failedRow('poll', new Error('The poll was answered with 500.\nA trace.')))).toBe(
    '| poll | – | The poll was answered with 500. | – | – | FAILED |',
  );
});
