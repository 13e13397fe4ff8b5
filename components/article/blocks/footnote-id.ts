/** The id of a footnote's element. Ids of the publisher's never reach the page. */
export const footnoteId = (note: number): string => `note-${note}`;
