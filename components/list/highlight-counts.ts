import { createContext } from 'preact';
import type { ArticleMarks } from '../../lib/highlight/article-marks.ts';

export const noCounts: ReadonlyMap<number, ArticleMarks> = new Map();

/** What the user has marked by article id, for the articles where there is anything. */
export const HighlightCountsContext = createContext(noCounts);
