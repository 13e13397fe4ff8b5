import type { Span } from '../article/model/text-selector.ts';

/** A place in a text that resembles a pattern. */
export interface SimilarPlace {
  span: Span;
  /** How many letters must be changed, added or removed to get the pattern. */
  errors: number;
}

/** Where the places end that resemble a pattern best, in order, and their errors. */
interface BestEnds {
  ends: number[];
  errors: number;
}

/**
 * The first `limit` of the places that resemble a pattern best, with at most `maxErrors`. Only theirs are the starts that
 * are searched for: a text that repeats itself has such a place at each letter.
 */
export function similarPlaces(
  text: string,
  pattern: string,
  maxErrors: number,
  limit: number,
): SimilarPlace[] {
  const { ends, errors } = bestEnds(text, pattern, maxErrors);
  return ends.slice(0, limit).map((end) => {
    const before = text.slice(Math.max(0, end - pattern.length - errors), end);
    const lengths = bestEnds(reversed(before), reversed(pattern), errors).ends;
    // Of several starts, the longest place counts.
    return { span: { start: end - (lengths.at(-1) ?? 0), end }, errors };
  });
}

/** By how many letters a pattern differs from the place that resembles it best; `null` in an empty text. */
export function leastErrors(text: string, pattern: string): number | null {
  const { ends, errors } = bestEnds(text, pattern, pattern.length);
  return ends.length > 0 ? errors : null;
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** The bits of a number that bitwise operators see. */
const wordSize = 32;

const highestBit = 1 << (wordSize - 1);

/**
 * Approximate string matching by Myers (Journal of the ACM 46, 1999, figures 8 and 9). A column of the table of edit
 * distances is kept as the differences between its cells, a word for 32 of them. Words that can't lead to `maxErrors`
 * are left out, so text unlike the pattern costs a word or two per letter.
 */
function bestEnds(text: string, pattern: string, maxErrors: number): BestEnds {
  const last = Math.ceil(pattern.length / wordSize) - 1;
  const positions = positionsOf(pattern, last + 1);
  const nowhere = new Int32Array(last + 1);
  const rises = new Int32Array(last + 1).fill(-1);
  const falls = new Int32Array(last + 1);
  /** The distance at the last row of each word. */
  const distances = nowhere.map((_, word) => Math.min((word + 1) * wordSize, pattern.length));
  const lastRow = 1 << (pattern.length - 1);
  /** Moves a word one letter on, and returns how its last row changes, given how the row above it does. */
  const advance = (word: number, letters: Int32Array, above: number): number => {
    const rise = rises[word] ?? 0;
    const fall = falls[word] ?? 0;
    const isLess = above < 0 ? 1 : 0;
    const equal = (letters[word] ?? 0) | isLess;
    const across = (((equal & rise) + rise) ^ rise) | equal;
    const up = fall | ~(across | rise);
    const down = rise & across;
    const upShifted = (up << 1) | (above > 0 ? 1 : 0);
    rises[word] = (down << 1) | isLess | ~(equal | fall | upShifted);
    falls[word] = upShifted & (equal | fall);
    const row = word < last ? highestBit : lastRow;
    return up & row ? 1 : down & row ? -1 : 0;
  };
  let active = Math.max(0, Math.ceil(maxErrors / wordSize) - 1);
  const best: BestEnds = { ends: [], errors: maxErrors };
  for (let at = 0; at < text.length; at += 1) {
    const letters = positions.get(text.charCodeAt(at)) ?? nowhere;
    let change = 0;
    for (let word = 0; word <= active; word += 1) {
      change = advance(word, letters, change);
      distances[word] = (distances[word] ?? 0) + change;
    }
    const before = (distances[active] ?? 0) - change;
    const next = active + 1;
    if (active < last && before <= best.errors && (change < 0 || (letters[next] ?? 0) & 1)) {
      rises[next] = -1;
      falls[next] = 0;
      const rows = Math.min(wordSize, pattern.length - next * wordSize);
      distances[next] = before + rows + advance(next, letters, change);
      active = next;
    } else {
      while (active > 0 && (distances[active] ?? 0) >= best.errors + wordSize) active -= 1;
    }
    const errors = distances[last] ?? 0;
    if (active < last || errors > best.errors) continue;
    if (errors < best.errors) best.ends = [];
    best.errors = errors;
    best.ends.push(at + 1);
  }
  return best;
}

/** For each letter of a pattern, a bit for each place at which it stands. */
function positionsOf(pattern: string, words: number): ReadonlyMap<number, Int32Array> {
  const positions = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern.charCodeAt(at);
    const places = positions.get(letter) ?? new Int32Array(words);
    const word = Math.floor(at / wordSize);
    places[word] = (places[word] ?? 0) | (1 << (at % wordSize));
    positions.set(letter, places);
  }
  return positions;
}
