import type { ArticleKind } from '../article/model/article-kind.ts';
import type { Body, KeyPoint } from '../article/model/body.ts';
import type { Span } from '../article/model/text-selector.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { HighlightChange } from '../highlight/highlight-change.ts';

/** An article to export, or what the highlights of a deleted article say about it. */
export interface ExportItem {
  url: string;
  title: string;
  author: string | null;
  publishedAt: number | null;
  /** Time of the last edit; `null` if there was none or it isn't known. */
  updatedAt: number | null;
  savedAt: number | null;
  kind: ArticleKind;
  categories: readonly string[];
  /** The user's tags of the saved article; those of highlights are in `highlights`. */
  tags: readonly string[];
  /** Address of the recording. */
  recording: string | null;
  /** `null` if only the highlights are exported. */
  text: ExportText | null;
  /** The user's notes on the article as a whole, the oldest first. */
  notes: readonly Highlight[];
  /** In reading order; those no longer in the text come last. */
  highlights: readonly ExportHighlight[];
}

export interface ExportText {
  keyPoints: KeyPoint[];
  body: Body;
  /** Whether only the beginning of the text is known. */
  isExcerpt: boolean;
}

/** A highlight and its span in the exported text; `null` if it isn't in there. */
export interface ExportHighlight {
  highlight: Highlight;
  span: Span | null;
  /** The span in code points. */
  position: Span | null;
  /** The address of its passage on the publisher's page; `null` if it isn't in there, or no links were asked for. */
  link: string | null;
  /** How the publisher has edited its words since; `null` if they are unchanged or the text isn't stored. */
  change: HighlightChange | null;
  /** The user's name for its color; `null` if the color has none. */
  colorName: string | null;
}
