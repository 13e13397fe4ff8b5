import { describe, expect, test } from 'vitest';
import { ascendingMarks, currentMark } from '../../../lib/article/audio/time-mark.ts';

const marks = (...seconds: number[]) => seconds.map((each) => ({ seconds: each }));

test.each([
  [0, -1],
  [4, -1],
  [5, 0],
  [9.9, 0],
  [10, 2],
  [1_000, 3],
])('current mark: at %s seconds it is number %s', (seconds, expected) => {
  expect(currentMark(marks(5, 10, 10, 20), seconds)).toBe(expected);
});

describe('ascending marks', () => {
  test.each([
    ['all stay if they ascend', [0, 5, 5, 9], [0, 5, 5, 9]],
    ['the first of two that contradict each other stays', [0, 30, 10, 40], [0, 30, 40]],
    ['a mark far too late is dropped, not all after it', [0, 900, 10, 20, 30], [0, 10, 20, 30]],
    ['none is left of none', [], []],
  ])('%s', (_case, given, expected) => {
    expect(ascendingMarks(marks(...given)).map(({ seconds }) => seconds)).toEqual(expected);
  });
});
