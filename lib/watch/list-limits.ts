/** How much fits in all watch lists together. Their size is that of their JSON, in UTF-16 units. */
export const maxWatchLists = { lists: 30, own: 500, entities: 1_000, size: 200_000 } as const;

/** How long a name or another phrase may be in UTF-16 units, and how many an entity may have of each kind. */
export const maxPhrase = { length: 100, count: 50 } as const;
