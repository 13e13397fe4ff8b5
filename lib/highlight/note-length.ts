/** Characters that a note can hold. */
export const noteLimit = 100_000;

/** Characters that there is room for in a note: highlights that were joined keep all of their notes, though they be longer. */
export const noteRoom = (note: string): number => Math.max(noteLimit, note.length);
