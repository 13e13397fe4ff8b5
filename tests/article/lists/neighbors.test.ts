import { expect, test } from 'vitest';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import { neighborsOf, nextUnread } from '../../../lib/article/lists/neighbors.ts';

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
  expect(neighborsOf(list, articleId)).toEqual(expected);
});

test('neighbors: an empty list has none', () => {
  expect(neighborsOf(idSequence<number>([]), 1)).toEqual({
    position: null,
    previous: null,
    next: null,
  });
});

test.each([
  ['the row below', [7, 3, 9], [3, 9], 7, 3],
  ['skips read rows', [7, 3, 9], [7, 9], 7, 9],
  ['continues from the top after the last row', [7, 3, 9], [7, 9], 9, 7],
  ['none, where only this article is unread', [7, 3, 9], [3], 3, null],
  ['none, where everything is read', [7, 3, 9], [], 3, null],
  ['the first unread row, for an article outside the list', [7, 3, 9], [3, 9], 1, 3],
])('next unread: %s', (_case, ids, unread, articleId, expected) => {
  const isUnread = (id: number) => unread.includes(id);
  expect(nextUnread(idSequence(ids), isUnread, articleId)).toBe(expected);
});
