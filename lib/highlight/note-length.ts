/** Characters that a note can hold. */
export const noteLengthLimit = 100_000;

/** Characters that there is room for in a note: highlights that were joined keep all of their notes, though they be longer. */
export const maxNoteLength = (note: string): number => Math.max(noteLengthLimit, note.length);
