import type { Span } from '../article/model/text-selector.ts';

/**
 * Trims a selection: drops white space at its ends, which a double click includes, and completes split characters.
 * `null` if no word is left.
 */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const whole = {
    start: isHalf(text, start) ? start - 1 : start,
    end: isHalf(text, end) ? end + 1 : end,
  };
  const inner = text.slice(whole.start, whole.end);
  const trimmed = inner.trim();
  if (trimmed === '') return null;
  const from = whole.start + inner.length - inner.trimStart().length;
  return { start: from, end: from + trimmed.length };
}

/** Whether an offset is inside a surrogate pair. */
const isHalf = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1));
