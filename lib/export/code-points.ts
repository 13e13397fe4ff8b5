import type { Span } from '../article/model/text-selector.ts';

/** A stretch of a text counted in code points, as annotations count it; here it is in UTF-16 units. */
export function toCodePoints(text: string, { start, end }: Span): Span {
  const from = countOf(text.slice(0, start));
  return { start: from, end: from + countOf(text.slice(start, end)) };
}

const countOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
