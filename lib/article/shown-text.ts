import type { Body, KeyPoint } from './body.ts';
import { splitKeyPoints } from './key-points.ts';
import { orderHeadings } from './order-headings.ts';
import { parseBody } from './parse-body.ts';

/** An article's text as it is put before the reader. Passages are numbered in this body. */
export interface ShownText {
  /** The publisher's Highlights. */
  keyPoints: KeyPoint[];
  body: Body;
}

/** Derives what is shown from the publisher's markup. */
export function shownText(source: string, url: string): ShownText {
  const { keyPoints, rest } = splitKeyPoints(parseBody(source, url));
  return { keyPoints, body: orderHeadings(rest) };
}
