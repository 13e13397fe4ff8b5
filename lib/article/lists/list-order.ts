/** The orders of a list, named after the rows at its top. */
export const listOrders = ['newest', 'oldest'] as const;

export type ListOrder = (typeof listOrders)[number];

/** Whether a row with this time belongs at the place of a row with another time, or below it. */
export const isAtOrBelow = (time: number, other: number, order: ListOrder): boolean =>
  order === 'newest' ? time <= other : time >= other;
