/** The colors of highlights. */
export const highlightColors = [1, 2, 3, 4, 5] as const;

export type HighlightColor = (typeof highlightColors)[number];
