import { expect, test } from 'vitest';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';

const list = idSequence([7, 3, 9]);

test('id sequence: finds an id by its index, and nothing beyond either end', () => {
  expect([-1, 0, 2, 3].map(list.idAt)).toEqual([undefined, 7, 9, undefined]);
});

test('id sequence: finds the index of an id, -1 for one that is not in the list', () => {
  expect([7, 9, 4].map(list.indexOf)).toEqual([0, 2, -1]);
});
