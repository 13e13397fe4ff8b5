/** Where a row stands: by its time, and rows of one time by their ids. */
export interface RowPlace {
  id: number;
  time: number;
}

/** Which rows of a list are at its top. */
export const listOrders = ['newest', 'oldest'] as const;

export type ListOrder = (typeof listOrders)[number];

/** Sorts places from top to bottom. One order is exactly the other reversed, as an index is read. */
export const byPlace: Record<ListOrder, (one: RowPlace, other: RowPlace) => number> = {
  newest: (one, other) => other.time - one.time || other.id - one.id,
  oldest: (one, other) => one.time - other.time || one.id - other.id,
};

const last: RowPlace = { id: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY };
const first: RowPlace = { id: Number.NEGATIVE_INFINITY, time: Number.NEGATIVE_INFINITY };

/** The places above and below every row of a list. */
export const endPlaces: Record<ListOrder, { top: RowPlace; bottom: RowPlace }> = {
  newest: { top: last, bottom: first },
  oldest: { top: first, bottom: last },
};

/** Whether a row of this time stands where a row of another time would, or below. */
export const isAtOrBelow = (time: number, other: number, order: ListOrder): boolean =>
  order === 'newest' ? time <= other : time >= other;
