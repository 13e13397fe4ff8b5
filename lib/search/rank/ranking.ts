/**
 * The weights of ranking. Frequency and length count as in BM25. The values were chosen on every second query of a
 * public collection with relevance judgments (`npm run bench -- --collection`).
 */
export const ranking = {
  /** How much further occurrences count (BM25's k1). */
  saturation: 2,
  /** How much longer articles are penalized (BM25's b): 0 not at all, 1 in proportion to their length. */
  lengthNormalization: 0.7,
  /** How much the exact term gains over other forms of its stem. */
  exactForm: 0.1,
  /** How much a form counts that only begins with the word, or is a correction of it. */
  otherForm: 0.5,
  /** How much two neighboring words of the query gain if they are in a row in the text, too. */
  row: 0.2,
  /** How much they gain by being near each other. */
  proximity: 0.3,
  /** How much an article gains by having all words of the query as a phrase, though the user typed no quotes. */
  phrase: 0.5,
  /** How much an article of today gains, and after how many days half of that is lost. */
  recency: 0.1,
  recencyHalfLife: 180,
} as const;

/** How many of the best results are reordered by proximity. */
export const reranked = 200;

/**
 * The nearness of two words by their distance, in 64ths: the inverse square. Whole numbers, so a sum does not depend on
 * the order of its terms.
 */
export const nearness = [0, 64, 16, 7, 4, 3, 2, 1, 1] as const;

/** With fewer results that have all words, those that have only some of them follow. */
export const fewResults = 20;

/** With fewer results, rare words are taken for misspelled. */
export const hardlyAny = 3;

/**
 * In a query of up to this many words, the last one is always completed; in a longer one, only if no article has it as
 * a whole word.
 */
export const shortQuery = 3;

/** The fewest letters of a word that is completed. */
export const shortestPrefix = 3;

const ascii = /^\p{ASCII}+$/u;

/** Whether a word that is being typed is looked up as the beginning of others. A Chinese or Japanese one always is. */
export const canBeCompleted = (term: string): boolean =>
  term.length >= shortestPrefix || !ascii.test(term);

/**
 * How much the length of an article reduces what its terms add to the score (the denominator of BM25 without
 * frequency).
 */
export function lengthNorm(length: number, meanLength: number): number {
  const { saturation, lengthNormalization } = ranking;
  const relative = meanLength > 0 ? length / meanLength : 1;
  return saturation * (1 - lengthNormalization + lengthNormalization * relative);
}

/** What a term adds to the score of an article, by its frequency there. */
export const termScore = (idf: number, frequency: number, norm: number): number =>
  (idf * frequency * (ranking.saturation + 1)) / (frequency + norm);

/** The inverse document frequency of a term that `having` of `all` articles have. */
export const inverseFrequency = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** How many whole days ago an article was published. */
export const daysSince = (seconds: number, now: number): number =>
  Math.max(0, Math.floor((now / 1_000 - seconds) / 86_400));

/** The factor of an article's score for its age in days. */
export const recencyFactor = (days: number): number =>
  1 + ranking.recency * 2 ** (-days / ranking.recencyHalfLife);
