/** A row's place in a list: by time, then by id among rows of the same time. */
export interface RowPlace {
  id: number;
  time: number;
}

/** The orders of a list, named after the rows at its top. */
export const listOrders = ['newest', 'oldest'] as const;

export type ListOrder = (typeof listOrders)[number];

/**
 * Compares places from top to bottom. Each order is exactly the reverse of the other, because both read the same index.
 */
export const byPlace: Record<ListOrder, (one: RowPlace, other: RowPlace) => number> = {
  newest: (one, other) => other.time - one.time || other.id - one.id,
  oldest: (one, other) => one.time - other.time || one.id - other.id,
};

const last: RowPlace = { id: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY };
const first: RowPlace = { id: Number.NEGATIVE_INFINITY, time: Number.NEGATIVE_INFINITY };

/** The places above and below all rows of a list. */
export const endPlaces: Record<ListOrder, { top: RowPlace; bottom: RowPlace }> = {
  newest: { top: last, bottom: first },
  oldest: { top: first, bottom: last },
};

/** Whether a row with this time belongs at the place of a row with another time, or below it. */
export const isAtOrBelow = (time: number, other: number, order: ListOrder): boolean =>
  order === 'newest' ? time <= other : time >= other;
