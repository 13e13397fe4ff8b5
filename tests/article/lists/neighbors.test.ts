import { expect, test } from 'vitest';
import { neighborsOf, nextUnread } from '../../../lib/article/lists/neighbors.ts';

const list = [7, 3, 9];

test.each([
  ['the first', 7, { position: 1, previous: null, next: 3 }],
  ['one in the middle', 3, { position: 2, previous: 7, next: 9 }],
  ['the last', 9, { position: 3, previous: 3, next: null }],
  ['one that is not in the list', 1, { position: null, previous: null, next: 7 }],
])('%s', (_story, n, expected) => {
  expect(neighborsOf(list, n)).toEqual(expected);
});

test('an empty list has no neighbours', () => {
  expect(neighborsOf([], 1)).toEqual({ position: null, previous: null, next: null });
});

test.each([
  ['the next one behind', [7, 3, 9], [3, 9], 7, 3],
  ['over a read one', [7, 3, 9], [7, 9], 7, 9],
  ['from the beginning again', [7, 3, 9], [7, 9], 9, 7],
  ['none, where only this one is unread', [7, 3, 9], [3], 3, null],
  ['none, where none is', [7, 3, 9], [], 3, null],
  ['the first, for one that is not in the list', [7, 3, 9], [3, 9], 1, 3],
])('the next unread: %s', (_story, numbers, unread, n, expected) => {
  expect(nextUnread(numbers, new Set(unread), n)).toBe(expected);
});
