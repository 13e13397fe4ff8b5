import { expect, test } from 'vitest';
import { neighboursOf } from '../../lib/article/neighbours.ts';

const list = [{ n: 7 }, { n: 3 }, { n: 9 }];

test.each([
  ['the first', 7, { position: 1, previous: null, next: 3 }],
  ['one in the middle', 3, { position: 2, previous: 7, next: 9 }],
  ['the last', 9, { position: 3, previous: 3, next: null }],
  ['one that is not in the list', 1, { position: null, previous: null, next: 7 }],
])('%s', (_story, n, expected) => {
  const { position, previous, next } = neighboursOf(list, n);
  expect({ position, previous: previous?.n ?? null, next: next?.n ?? null }).toEqual(expected);
});

test('an empty list has no neighbours', () => {
  expect(neighboursOf([], 1)).toEqual({ position: null, previous: null, next: null });
});
