/** How long a transaction should take, in ms: others wait for it. */
const targetMs = 30;

/** Bounds of the number of rows in a transaction. */
export interface BatchBounds {
  /** With fewer rows, most of the time would be spent on beginning and ending transactions. */
  least: number;
  first: number;
  most: number;
}

/** `next`: how many rows the next transaction takes. `took`: how long the last one took, in ms. */
export interface BatchSize {
  next: () => number;
  took: (ms: number) => void;
}

/**
 * Sizes the transactions of a long run so that others don't wait long for any of them, even on a slow computer or with
 * a large database. From one transaction to the next, the size is at most doubled or halved: a slow one may itself have
 * waited.
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
