import { describe, expect, test } from 'vitest';
import { createBatchSize } from '../lib/batch-size.ts';

describe('batch size', () => {
  test.each([
    ['stays where a transaction took what it may', [30], 20],
    ['doubles at most, however fast one was', [1], 40],
    ['ends at the most that is allowed', [1, 1, 1, 1], 100],
    ['is halved at most by a slow one', [10_000], 10],
    ['ends at the least that is allowed', [10_000, 10_000, 10_000], 4],
    ['recovers', [10_000, 10_000, 15], 10],
  ])('%s', (_what, times, expected) => {
    const size = createBatchSize({ least: 4, first: 20, most: 100 });
    for (const ms of times) size.took(ms);
    expect(size.next()).toBe(expected);
  });
});
