import { expect, test } from 'vitest';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import { neighborsOf } from '../../../lib/article/lists/neighbors.ts';

const list = idSequence([7, 3, 9]);

test.each([
  ['the first row has none before it', 7, { position: 1, previous: null, next: 3 }],
  ['a row in the middle has two', 3, { position: 2, previous: 7, next: 9 }],
  ['the last row has none after it', 9, { position: 3, previous: 3, next: null }],
  [
    'an article outside the list is followed by the first row',
    1,
    { position: null, previous: null, next: 7 },
  ],
])('neighbors: %s', (_case, articleId, expected) => {
  expect(neighborsOf(list, articleId, [])).toEqual(expected);
});

test('neighbors: an empty list has none', () => {
  expect(neighborsOf(idSequence<number>([]), 1, [])).toEqual({
    position: null,
    previous: null,
    next: null,
  });
});

test.each([
  ['the last row leads on to the rows below', 9, { position: 3, previous: 3, next: 4 }],
  ['the first row below leads back to the list', 4, { position: null, previous: 9, next: 5 }],
  ['the last row below has none after it', 5, { position: null, previous: 4, next: null }],
])('neighbors with rows below the list: %s', (_case, articleId, expected) => {
  expect(neighborsOf(list, articleId, [4, 5])).toEqual(expected);
});

test('neighbors: below an empty list, the first row has none before it', () => {
  expect(neighborsOf(idSequence<number>([]), 4, [4, 5])).toMatchObject({ previous: null, next: 5 });
});
