/** The id of a footnote's element. The publisher's own ids never reach the page. */
export const footnoteId = (note: number): string => `note-${note}`;
