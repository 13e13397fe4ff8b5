import { createContext } from 'preact';

/** The ids of the articles whose rows show more key points. */
export const ExpandedRows = createContext<ReadonlySet<number>>(new Set());
