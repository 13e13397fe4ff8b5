/** What of the results of a search comes first: what fits best, or what is newest. */
export const resultOrders = ['relevance', 'newest'] as const;

export type ResultOrder = (typeof resultOrders)[number];
