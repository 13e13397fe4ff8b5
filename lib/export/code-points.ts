import { firstIndexIn } from '../article/model/first-index.ts';
import type { Span } from '../article/model/text-selector.ts';

/** Converts spans of a text from UTF-16 code units to code points, which annotations count. */
export function codePointsIn(text: string): (span: Span) => Span {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  const before = (at: number) => at - firstIndexIn(pairs, (pair) => pair + 2 > at);
  return ({ start, end }) => ({ start: before(start), end: before(end) });
}
