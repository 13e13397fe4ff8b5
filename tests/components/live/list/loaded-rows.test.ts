import { expect, test } from 'vitest';
import { addReading } from '../../../../components/live/list/loaded-rows.ts';
import type { ListReading } from '../../../../lib/store/lists/read-list.ts';
import { storedArticle } from '../../../support/builders/articles.ts';

/** A reading of neighboring rows. */
function reading(from: number, ids: readonly number[], fields: Partial<ListReading> = {}) {
  return {
    count: 9_000,
    shift: 0,
    pins: [],
    stretches: [{ from, ids }],
    articles: new Map(ids.map((id) => [id, storedArticle(id, `article-${id}`)])),
    unread: new Set<number>(),
    saved: new Set<number>(),
    tags: new Map(),
    about: new Map(),
    ...fields,
  };
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

test('loaded rows: are known by position and by id, others are not', () => {
  const rows = addReading(undefined, reading(10, [7, 3, 9]));
  expect(rows.count).toBe(9_000);
  expect([9, 10, 12, 13].map(rows.idAt)).toEqual([undefined, 7, 9, undefined]);
  expect([7, 9, 4].map(rows.indexOf)).toEqual([10, 12, -1]);
  expect([...rows.articles.keys()]).toEqual([7, 3, 9]);
});

test('loaded rows: keep what was loaded before', () => {
  const before = addReading(undefined, reading(10, [7, 3, 9], { unread: new Set([7, 3]) }));
  const rows = addReading(before, reading(12, [9, 5], { unread: new Set([9]) }));
  expect([10, 11, 12, 13].map(rows.idAt)).toEqual([7, 3, 9, 5]);
  expect(new Set(rows.unread)).toEqual(new Set([7, 3, 9]));
  const read = addReading(rows, reading(10, [7, 3]));
  expect([...read.unread]).toEqual([9]);
});

test('loaded rows: an article that is read again stays the same object until it changes', () => {
  const before = addReading(undefined, reading(10, [7, 3]));
  const edited = storedArticle(3, 'article-3', { changedAt: 1 });
  const articles = new Map([...reading(10, [7]).articles, [3, edited]]);
  const rows = addReading(before, reading(10, [7, 3], { articles }));
  expect(rows.articles.get(7)).toBe(before.articles.get(7));
  expect(rows.articles.get(3)).toBe(edited);
});

test('loaded rows: give way to a row that was loaded at their position, or that has moved', () => {
  const before = addReading(undefined, reading(10, [7, 3, 9]));
  const rows = addReading(before, reading(11, [9, 4]));
  expect([10, 11, 12].map(rows.idAt)).toEqual([7, 9, 4]);
  expect([3, 9].map(rows.indexOf)).toEqual([-1, 11]);
});

test.each([
  ['the list has another length', { count: 8_999 }],
  ['they have moved', { shift: 2 }],
])('loaded rows: forget positions when %s, but no article', (_case, change) => {
  const before = addReading(undefined, reading(10, [7, 3, 9]));
  const rows = addReading(before, reading(50, [5], change));
  expect([10, 50].map(rows.idAt)).toEqual([undefined, 5]);
  expect([...rows.articles.keys()]).toEqual([7, 3, 9, 5]);
});

test('loaded rows: the flags of pins are up to date', () => {
  const before = addReading(undefined, reading(0, [7], { saved: new Set([7]) }));
  const rows = addReading(before, reading(1, [3], { pins: [7] }));
  expect([...rows.saved]).toEqual([]);
});

test('loaded rows: are bounded, and the oldest are forgotten first', () => {
  let rows = addReading(undefined, reading(0, numbers(0, 100)));
  for (let from = 100; from < 5_000; from += 100) {
    rows = addReading(rows, reading(from, numbers(from, from + 100)));
  }
  expect([rows.idAt(4_999), rows.idAt(3_000), rows.idAt(2_000)]).toEqual([4_999, 3_000, undefined]);
  expect(rows.articles.size).toBe(700);
});
