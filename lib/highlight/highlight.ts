import type { Quote, Span } from '../article/model/text-selector.ts';
import type { HighlightColor } from './highlight-color.ts';

/**
 * A highlight of the user, with all it needs to outlive its article. One without words and moment is a note on the article
 * as a whole (`isArticleNote`).
 */
export interface Highlight {
  id: string;
  /** Address of the article. */
  url: string;
  /** Identifies the article once it is no longer stored. */
  title: string;
  author: string | null;
  publishedAt: number | null;
  /** Hash of the version it was created on; empty for a note on the article. */
  version: string;
  quote: Quote;
  /** Its span in the text of that version. */
  span: Span;
  /** The moment of the recording that it marks, alone or along with words; `null` for words only. */
  moment: Moment | null;
  color: HighlightColor;
  note: string;
  tags: string[];
  createdAt: number;
  changedAt: number;
}

/** A range of a recording, in seconds. */
export interface Moment {
  start: number;
  /** `null` for a moment without an end. */
  end: number | null;
}
