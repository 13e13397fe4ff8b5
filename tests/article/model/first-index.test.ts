import { expect, test } from 'vitest';
import { firstIndex } from '../../../lib/article/model/first-index.ts';

test.each([0, 1, 2, 3, 10, 17])(
  'the first index of %i is found wherever it is, or none',
  (length) => {
    const places = Array.from({ length: length + 1 }, (_, place) => place);
    const found = places.map((place) => firstIndex(length, (index) => index >= place));
    expect(found).toEqual(places);
  },
);

test('the first index of a million is found by twenty questions', () => {
  let asked = 0;
  const isAtLeast = (index: number) => {
    asked += 1;
    return index >= 777_777;
  };
  expect(firstIndex(1_000_000, isAtLeast)).toBe(777_777);
  expect(asked).toBeLessThanOrEqual(20);
});
