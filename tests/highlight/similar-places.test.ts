import { expect, test } from 'vitest';
import {
  leastErrors,
  type SimilarPlace,
  similarPlaces,
} from '../../lib/highlight/similar-places.ts';
import { seededRandom } from '../support/seeded-random.ts';

test('places are those of the table of edit distances', () => {
  const chance = seededRandom(20261130);
  let found = 0;
  for (let time = 0; time < 300; time += 1) {
    const letters = 1 + Math.floor(chance() * 5);
    const randomText = (length: number) =>
      Array.from({ length }, () => 'abcλδ'[Math.floor(chance() * letters)]).join('');
    // Long enough for several words of 32 bits.
    const pattern = randomText(1 + Math.floor(chance() ** 2 * 150));
    const edited = [...pattern]
      .map((letter) => (chance() < 0.05 ? randomText(2) : letter))
      .join('');
    const text = randomText(Math.floor(chance() * 60)) + edited + randomText(40);
    const maxErrors = Math.floor(pattern.length * 0.2);
    const places = similarPlaces(text, pattern, maxErrors, 5);
    const expected = placesInTable(text, pattern);
    const errors = expected[0]?.errors ?? 0;
    expect(places).toEqual(errors > maxErrors ? [] : expected.slice(0, 5));
    expect(leastErrors(text, pattern)).toBe(errors);
    found += places.length;
  }
  expect(found).toBeGreaterThan(300);
});

test('an empty text has no place', () => {
  expect(similarPlaces('', 'quota', 5, 5)).toEqual([]);
  expect(leastErrors('', 'quota')).toBeNull();
});

/** The places with the fewest errors, by the plain algorithm; of those that end at the same letter, the longest. */
function placesInTable(text: string, pattern: string): SimilarPlace[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, errors) => ({ errors, start: 0 }));
  const places: SimilarPlace[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const next = [{ errors: 0, start: at + 1 }];
    for (let row = 1; row < column.length; row += 1) {
      const step = (from: { errors: number; start: number } | undefined, cost: number) => ({
        errors: (from?.errors ?? 0) + cost,
        start: from?.start ?? 0,
      });
      const ways = [
        step(column[row - 1], text[at] === pattern[row - 1] ? 0 : 1),
        step(column[row], 1),
        step(next[row - 1], 1),
      ];
      ways.sort((one, other) => one.errors - other.errors || one.start - other.start);
      next.push(ways[0] as (typeof ways)[0]);
    }
    column = next;
    const { errors, start } = column.at(-1) as (typeof column)[0];
    places.push({ span: { start, end: at + 1 }, errors });
  }
  const least = Math.min(...places.map(({ errors }) => errors));
  return places.filter(({ errors }) => errors === least);
}
