import { everyField } from '../fields.ts';
import type { WantedForms } from './forms.ts';
import { countRows, WordPlaces, weightOf } from './matches.ts';
import type { SearchPlan } from './plan.ts';
import { nearness, ranking, termScore } from './ranking.ts';

/** Two plain words that are neighbors in the query. */
export interface WordPair {
  first: number;
  second: number;
}

/** The neighbors among the plain words of a query, each pair once. */
export function wordPairs({ sequence, wanted }: SearchPlan): WordPair[] {
  const words = sequence.filter((index) => wanted[index]?.words.length === 1);
  const pairs = new Map<string, WordPair>();
  for (const [at, first] of words.entries()) {
    const second = words[at + 1];
    if (second !== undefined && second !== first)
      pairs.set(`${first} ${second}`, { first, second });
  }
  return [...pairs.values()];
}

/** The words whose places the scores depend on: those of pairs, and all of a phrase. */
export const placedWords = (plan: SearchPlan, pairs: readonly WordPair[]): number[] => [
  ...pairs.flatMap(({ first, second }) => [first, second]),
  ...(plan.phrase ? plan.sequence : []),
];

/** The documents to score in a segment, and the figures that their scores depend on. */
export interface ScoredSegment {
  /** Index of the segment. */
  segment: number;
  /** Its documents that are scored, ascending. */
  documents: readonly number[];
  idf: (wanted: number) => number;
  normOf: (document: number) => number;
  /** Whether a document of a segment has a word. */
  has: (wanted: number, segment: number, document: number) => boolean;
}

/** How much each document's score gains when words that are neighbors in the query are near each other in it. */
export function nearScores(
  plan: SearchPlan,
  pairs: readonly WordPair[],
  forms: readonly WantedForms[],
  { segment, documents, idf, normOf, has }: ScoredSegment,
): Map<number, number> {
  const words = new Map<number, WordPlaces>();
  for (const index of placedWords(plan, pairs))
    words.set(index, new WordPlaces(forms[index]?.formsIn(segment) ?? []));
  const scores = new Map<number, number>();
  const places = new Map<number, number[]>();
  for (const document of documents) {
    const isIn = (word: number): boolean => has(word, segment, document);
    // Without two neighbors no places need to be read. A phrase of one word that is repeated has no pairs.
    if (pairs.length > 0 && !pairs.some(({ first, second }) => isIn(first) && isIn(second)))
      continue;
    for (const [index, word] of words) places.set(index, word.read(document));
    const norm = normOf(document);
    let score = 0;
    for (const { first, second } of pairs) {
      const { rows, near } = nearnessOf(places.get(first) ?? [], places.get(second) ?? []);
      const meanIdf = (idf(first) + idf(second)) / 2;
      score += ranking.row * termScore(meanIdf, rows, norm);
      score += ranking.proximity * termScore(meanIdf, near / nearness[1], norm);
    }
    if (plan.phrase) {
      const idfs = plan.sequence.reduce((sum, index) => sum + idf(index), 0);
      const found = plan.sequence.map((index) => places.get(index) ?? []);
      const phrases = countRows(found, plan.phrase, everyField);
      score += ranking.phrase * termScore(idfs, phrases, norm);
    }
    scores.set(document, score);
  }
  return scores;
}

const farthest = nearness.length - 1;

/** How often two words occur in a row, and the sum of their nearness, both weighted by field. */
function nearnessOf(
  one: readonly number[],
  other: readonly number[],
): { rows: number; near: number } {
  let rows = 0;
  let near = 0;
  let from = 0;
  for (const place of one) {
    const weight = weightOf(place);
    while ((other[from] ?? Number.POSITIVE_INFINITY) < place - farthest) from += 1;
    for (let at = from; (other[at] ?? Number.POSITIVE_INFINITY) <= place + farthest; at += 1) {
      const distance = (other[at] ?? 0) - place;
      if (distance === 1) rows += weight;
      near += weight * (nearness[Math.abs(distance)] ?? 0);
    }
  }
  return { rows, near };
}
