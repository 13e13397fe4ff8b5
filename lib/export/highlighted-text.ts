import { keyPointBlock } from '../article/markdown/article-markdown.ts';
import type { Body } from '../article/model/body.ts';
import type { ExportItem, ExportText } from './export-item.ts';
import { type MarkedBody, markBody } from './mark-body.ts';

/** An article's text with the highlights in it. */
export interface HighlightedText {
  /** The publisher's Highlights as a list; empty where there are none. */
  points: Body;
  body: Body;
  marks: MarkedBody['marks'];
}

/** Highlights count their place in the publisher's Highlights and the body as one text, so both are marked as one. */
export function highlightedTextOf(
  item: ExportItem,
  { keyPoints, body }: ExportText,
): HighlightedText {
  const points = keyPoints.length === 0 ? [] : [keyPointBlock(keyPoints)];
  const marked = markBody([...points, ...body], item.highlights);
  return {
    points: marked.body.slice(0, points.length),
    body: marked.body.slice(points.length),
    marks: marked.marks,
  };
}
