import { createContext } from 'preact';

/** The rows of a list that show more than one Highlight, by the numbers of their articles. */
export const ExpandedRows = createContext<ReadonlySet<number>>(new Set());
