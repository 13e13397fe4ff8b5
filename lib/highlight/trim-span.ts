import type { Span } from '../article/model/text-selector.ts';

/**
 * What of a selection is worth a mark: without the space at its ends, which a double click takes along, and with whole
 * characters. `null` where no word is left.
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

/** Whether a place is between the two units of one character. */
const isHalf = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1));
