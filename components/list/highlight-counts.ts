import { createContext } from 'preact';
import type { ArticleMarks } from '../../lib/highlight/article-marks.ts';

export const noCounts: ReadonlyMap<number, ArticleMarks> = new Map();

/** The user's highlights and notes by article id, for the articles that have any. */
export const HighlightCountsContext = createContext(noCounts);
