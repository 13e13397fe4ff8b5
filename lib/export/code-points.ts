import type { Span } from '../article/model/text-selector.ts';

/** Converts a span from UTF-16 code units to code points, which annotations count. */
export function toCodePoints(text: string, { start, end }: Span): Span {
  const from = countOf(text.slice(0, start));
  return { start: from, end: from + countOf(text.slice(start, end)) };
}

const countOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
