import { expect, test } from 'vitest';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';

const list = idSequence([7, 3, 9]);

test('id sequence: finds an id by its index, and nothing beyond either end', () => {
  expect([-1, 0, 2, 3].map(list.idAt)).toEqual([undefined, 7, 9, undefined]);
});

test('id sequence: finds the index of an id, -1 for one that is not in the list', () => {
  expect([7, 9, 4].map(list.indexOf)).toEqual([0, 2, -1]);
});

test('id sequence: a range ends before its second index and stays within the list', () => {
  expect(list.range(0, 2)).toEqual([7, 3]);
  expect(list.range(-2, 9)).toEqual([7, 3, 9]);
  expect(list.range(-3, -1)).toEqual([]);
});
