import { keyPointBlock } from '../article/markdown/article-markdown.ts';
import type { Body } from '../article/model/body.ts';
import type { ExportItem, ExportText } from './export-item.ts';
import { type MarkedBody, markBody } from './mark-body.ts';

/** An article's text with the user's highlights marked. */
export interface HighlightedText {
  /** The key points as a list block; empty if there are none. */
  keyPoints: Body;
  body: Body;
  marks: MarkedBody['marks'];
}

/** Marks highlights in key points and body at once: their spans count both as one text. */
export function highlightedTextOf(
  item: ExportItem,
  { keyPoints, body }: ExportText,
): HighlightedText {
  const points = keyPoints.length === 0 ? [] : [keyPointBlock(keyPoints)];
  const marked = markBody([...points, ...body], item.highlights);
  return {
    keyPoints: marked.body.slice(0, points.length),
    body: marked.body.slice(points.length),
    marks: marked.marks,
  };
}
