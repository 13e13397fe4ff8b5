export type HighlightColor = (typeof storedHighlightColors)[number];

/** Every color that a stored highlight may have. */
export const storedHighlightColors = [1, 2, 3, 4, 5] as const;

/** The colors that are offered. */
export const highlightColors = [1, 2, 3] as const satisfies readonly HighlightColor[];
