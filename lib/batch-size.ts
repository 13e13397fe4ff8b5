/** What one transaction may take, in ms, while others wait for it. */
const targetMs = 30;

/** Rows of a transaction. */
export interface BatchBounds {
  /** With fewer, most of the time would be spent on beginning and ending transactions. */
  least: number;
  first: number;
  most: number;
}

/** The number of rows that the next transaction takes, and how long the last one took in ms. */
export interface BatchSize {
  next: () => number;
  took: (ms: number) => void;
}

/**
 * Sizes the transactions of a long run so that nobody waits for long, on a slow computer or with a large database. At
 * most doubled or halved from one to the next: a single slow one may have waited for something else.
 */
export function createBatchSize({ least, first, most }: BatchBounds): BatchSize {
  let size = first;
  return {
    next: () => Math.round(size),
    took: (ms) => {
      const factor = Math.max(0.5, Math.min(2, targetMs / Math.max(1, ms)));
      size = Math.max(least, Math.min(most, size * factor));
    },
  };
}
