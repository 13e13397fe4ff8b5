/** Dates that the publisher's documents can name, in epoch ms. */
export const dateBounds = {
  /** No feed is older; some servers write the epoch for "unknown". */
  earliest: Date.UTC(1990, 0, 1),
  /** The end of the last year with four digits, in any time zone. */
  latest: Date.UTC(10_000, 0, 2),
} as const;

/** Limits of foreign texts. Within them, the cost of every stage grows linearly, and no stage throws. */
export const textBounds = {
  /** An article's markup in characters, from a feed, a page or a backup. A long article has 100,000. */
  source: 2_000_000,
  /** A page of the site, in decompressed bytes. */
  pageBytes: 4_000_000,
  /** One article in a backup with all its versions, in characters. */
  backupEntry: 40_000_000,
  /** The most elements that are open at once in markup, as in browsers. */
  openElements: 512,
} as const;
