/** Characters that a note can hold. */
export const noteLimit = 100_000;
