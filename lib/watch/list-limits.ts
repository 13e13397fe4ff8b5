/** The limits of all watch lists together. `size` is the length of their JSON in UTF-16 units. */
export const maxWatchLists = { lists: 30, own: 500, entities: 1_000, size: 200_000 } as const;

/** The most UTF-16 units of a name or another phrase, and the most phrases of each kind in an entity. */
export const maxPhrase = { length: 100, count: 50 } as const;
