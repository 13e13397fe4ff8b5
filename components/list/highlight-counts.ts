import { createContext } from 'preact';

export const noCounts: ReadonlyMap<number, number> = new Map();

/** How many highlights of the reader's own an article has, by its number; those with none are left out. */
export const HighlightCountsContext = createContext(noCounts);
