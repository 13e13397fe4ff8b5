/** Maximum length of a note in characters. */
export const noteLengthLimit = 100_000;

/** Maximum length of this note. Merged highlights keep all their notes, even beyond the limit. */
export const maxNoteLength = (note: string): number => Math.max(noteLengthLimit, note.length);
