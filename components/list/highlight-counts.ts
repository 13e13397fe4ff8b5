import { createContext } from 'preact';

export const noCounts: ReadonlyMap<number, number> = new Map();

/** The number of the user's highlights by article id, for the articles that have any. */
export const HighlightCountsContext = createContext(noCounts);
