/** Which results of a search come first: the best matches, or the newest. */
export const resultOrders = ['relevance', 'newest'] as const;

export type ResultOrder = (typeof resultOrders)[number];
