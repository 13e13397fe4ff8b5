import type { Quote, Span } from '../article/model/text-selector.ts';

/** The reader's own mark in an article, with everything by which it outlives the article. */
export interface Highlight {
  id: string;
  /** The article's address. */
  url: string;
  /** What names the article where it is stored no more. */
  title: string;
  author: string | null;
  publishedAt: number | null;
  /** Hash of the version that it was made on. */
  version: string;
  quote: Quote;
  /** Where it stood in that version's text. */
  span: Span;
  /** The moment of a recording that it marks as well, or marks alone; `null` for words only. */
  moment: Moment | null;
  color: HighlightColor;
  note: string;
  tags: string[];
  createdAt: number;
  changedAt: number;
}

/** A place in a recording, in seconds. */
export interface Moment {
  start: number;
  /** `null` for a moment without an end. */
  end: number | null;
}

export type HighlightColor = 1 | 2 | 3;

export const highlightColors = [1, 2, 3] as const satisfies readonly HighlightColor[];
