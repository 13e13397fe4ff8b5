import type { Body, KeyPoint } from '../model/body.ts';
import { parseBody } from '../parse/parse-body.ts';
import { normalizeHeadingLevels } from './heading-levels.ts';
import { splitKeyPoints } from './key-points.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A version as the reading view shows it: the Highlights apart, then the body and its passages. */
export interface ReadingText {
  keyPoints: KeyPoint[];
  body: Body;
  passages: Passage[];
}

/** What the reading view shows of a source. */
export function readingText(source: string, url: string): ReadingText {
  const { keyPoints, rest } = splitKeyPoints(parseBody(source, url));
  const body = normalizeHeadingLevels(rest);
  return { keyPoints, body, passages: passagesOf(body) };
}
