import { expect, test } from 'vitest';
import { updatedAt } from '../../../lib/article/model/updated-at.ts';
import { day, minute } from '../../../lib/time.ts';

test.each([
  ['is null if it never changed', null, null, null],
  ["is the publisher's date", 10 * day, null, 10 * day],
  ['is when a change was seen', null, 12 * day, 12 * day],
  ['is the later of both', 10 * day, 12 * day, 12 * day],
  ['ignores changes during publication', 9 * day + minute / 2, null, null],
  ['ignores changes before publication', 8 * day, null, null],
])('updated at: %s', (_case, modifiedAt, changedAt, expected) => {
  expect(updatedAt({ publishedAt: 9 * day, modifiedAt, changedAt })).toBe(expected);
});

test('updated at: any change counts without a publication date', () => {
  expect(updatedAt({ publishedAt: null, modifiedAt: 3 * day, changedAt: null })).toBe(3 * day);
});
