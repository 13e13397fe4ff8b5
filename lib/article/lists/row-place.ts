/** Where a row stands: a list runs from the latest time down, and rows of one time stand by id, the highest first. */
export interface RowPlace {
  id: number;
  time: number;
}

/** Sorts places from top to bottom. */
export const byPlace = (one: RowPlace, other: RowPlace): number =>
  other.time - one.time || other.id - one.id;
