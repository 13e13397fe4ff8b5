import { describe, expect, test } from 'vitest';
import {
  byPlace,
  type ListOrder,
  listOrders,
  type RowPlace,
} from '../../../lib/article/lists/row-place.ts';
import type { ListIndex } from '../../../lib/store/lists/list-index.ts';
import { indexedRows } from '../../../lib/store/lists/list-rows.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** An index in memory that counts how many of its positions were read. */
function indexOver(places: readonly RowPlace[], order: ListOrder = 'newest') {
  const compare = byPlace[order];
  const sorted = places.toSorted(compare);
  const asked = { counts: 0 };
  const index: ListIndex = {
    order,
    count: async () => sorted.length,
    countsByRow: false,
    countAbove: async (place) => {
      asked.counts += 1;
      return sorted.filter((other) => compare(other, place) < 0).length;
    },
    countBetween: async (place, below) =>
      sorted.filter((other) => compare(other, place) >= 0 && compare(other, below) < 0).length,
    tiesAbove: async ({ id, time }) =>
      sorted.filter((other) => other.time === time && compare(other, { id, time }) < 0).length,
    rangeFrom: async (time, from, to) => {
      const first = sorted.findIndex((other) => compare(other, { ...other, time }) >= 0);
      return first < 0 ? [] : sorted.slice(first + from, first + to);
    },
    range: async (from, to) => sorted.slice(from, to),
    ids: async () => sorted.map(({ id }) => id),
    near: async (place, above, below) => {
      const at = sorted.filter((other) => compare(other, place) < 0).length;
      return {
        above: sorted.slice(Math.max(0, at - above), at),
        below: sorted.slice(at, at + below),
      };
    },
    spans: () => true,
    placeOf: async (articleId) => sorted.find(({ id }) => id === articleId),
    articleOf: null,
  };
  return { index, asked };
}

/** Half of the places are only in the index. The others are withheld there, or stay without being in it. */
function shuffledList(seed: number, order: ListOrder) {
  const random = seededRandom(seed);
  const places = Array.from({ length: 40 }, (_, index) => ({
    id: index + 1,
    time: Math.floor(random() * 12),
  }));
  const kinds = places.map(() => random());
  const ofKind = (from: number, to: number) =>
    places.filter((_, at) => (kinds[at] ?? 0) >= from && (kinds[at] ?? 0) < to);
  const [plain, withheld, staying] = [ofKind(0, 0.5), ofKind(0.5, 0.75), ofKind(0.75, 1)];
  return {
    rows: indexedRows(indexOver([...plain, ...withheld], order).index, { staying, withheld }),
    ids: [...plain, ...staying].toSorted(byPlace[order]).map(({ id }) => id),
    places,
  };
}

describe.each(listOrders)(
  'list rows, %s first: with rows that stay and rows that are withheld',
  (order) => {
    test.each(Array.from({ length: 25 }, (_, seed) => seed))(
      'match a sorted array, seed %i',
      async (seed) => {
        const { rows, ids, places } = shuffledList(seed, order);
        expect(await rows.count()).toBe(ids.length);
        for (let from = 0; from <= ids.length; from += 1) {
          for (const length of [1, 2, 7, 100]) {
            const found = await rows.range(from, from + length);
            expect(found.map(({ id }) => id)).toEqual(ids.slice(from, from + length));
          }
        }
        for (const { id } of places) {
          const at = ids.indexOf(id);
          expect(await rows.indexOf(id)).toBe(at);
          for (const [above, below] of [
            [0, 0],
            [1, 1],
            [3, 9],
            [90, 90],
          ] as const) {
            const around = await rows.around(id, above, below);
            const expected = ids.slice(Math.max(0, at - above), at + below + 1);
            expect(around?.rows.map((row) => row.id)).toEqual(at < 0 ? undefined : expected);
            expect(around?.at).toBe(at < 0 ? undefined : Math.min(above, at));
          }
        }
        expect((await rows.ends()).map((row) => row?.id)).toEqual([ids[0], ids.at(-1)]);
        for (const time of [-1, 0, 5.5, 11, 12]) {
          const shown = ids.map((id) => places.find((place) => place.id === id));
          const isAbove = (other: number) => (order === 'newest' ? other > time : other < time);
          const above = shown.filter((place) => place !== undefined && isAbove(place.time));
          expect(await rows.indexFrom(time)).toBe(above.length);
        }
      },
    );

    test('find a position with a few counts, however many they are', async () => {
      const places = Array.from({ length: 4_000 }, (_, index) => ({ id: index + 1, time: index }));
      const staying = places.filter(({ id }) => id % 2 === 0);
      const { index, asked } = indexOver(
        places.filter(({ id }) => id % 2 === 1),
        order,
      );
      const rows = indexedRows(index, { staying, withheld: [] });
      const found = await rows.range(2_000, 2_003);
      expect(found.map(({ id }) => id)).toEqual(
        order === 'newest' ? [2_000, 1_999, 1_998] : [2_001, 2_002, 2_003],
      );
      expect(asked.counts).toBeLessThan(15);
    });
  },
);
