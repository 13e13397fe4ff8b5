import { describe, expect, test } from 'vitest';
import { currentMark, risingMarks } from '../../../lib/article/audio/time-mark.ts';

const marks = (...seconds: number[]) => seconds.map((each) => ({ seconds: each }));

test.each([
  [0, -1],
  [4, -1],
  [5, 0],
  [9.9, 0],
  [10, 2],
  [1_000, 3],
])('at %s seconds the mark number %s was passed last', (seconds, expected) => {
  expect(currentMark(marks(5, 10, 10, 20), seconds)).toBe(expected);
});

describe('of marks that should rise', () => {
  test.each([
    ['all stay where they do', [0, 5, 5, 9], [0, 5, 5, 9]],
    ['of two that contradict each other the first stays', [0, 30, 10, 40], [0, 30, 40]],
    ['one that is far too late goes, not all behind it', [0, 900, 10, 20, 30], [0, 10, 20, 30]],
    ['none is left of none', [], []],
  ])('%s', (_story, given, expected) => {
    expect(risingMarks(marks(...given)).map(({ seconds }) => seconds)).toEqual(expected);
  });
});
