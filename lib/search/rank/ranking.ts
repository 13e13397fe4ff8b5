/**
 * How results are ordered. Frequency and length: BM25. Chosen on every second query of a public collection with
 * relevance judgments (`npm run bench -- --collection`).
 */
export const ranking = {
  /** How much a further occurrence still counts. */
  saturation: 2,
  /** How much longer articles are held back: 0 not at all, 1 in proportion. */
  lengthNormalization: 0.7,
  /** What the written form itself gains over other forms of its stem. */
  exactForm: 0.1,
  /** What a form counts that only begins with the word, or is one or two letters off. */
  otherForm: 0.5,
  /** What two neighboring words of the query gain that stand in a row, in the text, too. */
  row: 0.2,
  /** What they gain by standing near each other. */
  proximity: 0.3,
  /** What it gains to have all words of the query as a phrase, though nobody typed quotes. */
  phrase: 0.5,
  /** What an article of today gains, and after how many days half of it is lost. */
  recency: 0.1,
  recencyHalfLife: 180,
} as const;

/** How many of the best results are ordered again by proximity. */
export const reranked = 200;

/**
 * By distance, how near words are, in 64ths: its inverse square. Whole numbers, so that a sum does not depend on its
 * order.
 */
export const nearness = [0, 64, 16, 7, 4, 3, 2, 1, 1] as const;

/** Below this number of results with all words, those with some of them follow. */
export const fewResults = 20;

/** Below this number, rare words are taken for misspelled. */
export const hardlyAny = 3;

/** The most words of a query that has its last word completed, though articles have that word. */
export const shortQuery = 3;

/** The fewest letters of a word that is completed. */
export const shortestPrefix = 3;

/** How much the length of an article holds back what its terms add. */
export function lengthNorm(length: number, meanLength: number): number {
  const { saturation, lengthNormalization } = ranking;
  const relative = meanLength > 0 ? length / meanLength : 1;
  return saturation * (1 - lengthNormalization + lengthNormalization * relative);
}

/** What a term adds to the score of an article, by its frequency there. */
export const termScore = (idf: number, frequency: number, norm: number): number =>
  (idf * frequency * (ranking.saturation + 1)) / (frequency + norm);

/** How much a term tells that so many of all articles have. */
export const inverseFrequency = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** How many whole days ago an article was published. */
export const daysSince = (seconds: number, now: number): number =>
  Math.max(0, Math.floor((now / 1_000 - seconds) / 86_400));

/** By what the score of an article is multiplied that is so many days old. */
export const recencyFactor = (days: number): number =>
  1 + ranking.recency * 2 ** (-days / ranking.recencyHalfLife);
