import type { Quote, Span } from '../article/model/text-selector.ts';
import type { MapSpan } from './map-through-diff.ts';
import { findExactQuote, findSimilarQuote } from './quote-search.ts';

/** The fields of a highlight that locate it. */
export interface AnchorTarget {
  quote: Quote;
  /** Its span in the text it was created on. */
  span: Span;
}

/** A text in which highlights are located. */
export interface AnchorText {
  text: string;
  /** Maps spans from the text the highlight was created on; `null` if that version is no longer stored. */
  mapSpan: MapSpan | null;
}

/** The least score for a place that was found by words and context. */
const minScore = 0.7;

/**
 * If less of the highlighted words than this is left, they are other words: a few characters in a row survive by
 * chance.
 */
const minKept = { share: 0.5, characters: 12 } as const;

/** A figure or a name that was corrected is at most this long, and so is what replaces it. */
const maxCorrection = 24;

/**
 * Locates a highlight in a text that may have been edited: first by its exact words, then through the diff, then by
 * similar words, at last a short one by its context. `null` if unsure: an orphan is shown as such, while a wrong place
 * would mislead.
 */
export function anchor({ quote, span }: AnchorTarget, { text, mapSpan }: AnchorText): Span | null {
  if (isAt(text, quote, span)) return span;
  const exact = findExactQuote(text, quote);
  if (exact && exact.score >= minScore) return exact.span;
  const followed = mapSpan?.(span);
  const length = span.end - span.start;
  if (followed && followed.kept >= minKept.characters && followed.kept / length >= minKept.share)
    return followed.span;
  const alike = findSimilarQuote(text, quote);
  if (alike && alike.score >= minScore) return alike.span;
  return followed && length <= maxCorrection ? correction(text, quote, followed.span) : null;
}

/**
 * The few words that stand between the quote's context, if each side of it is in the text once or is an end of the text,
 * and if the diff leads there.
 */
function correction(text: string, { prefix, suffix }: Quote, followed: Span): Span | null {
  const start = text.indexOf(prefix) + prefix.length;
  const end = suffix === '' ? text.length : text.indexOf(suffix);
  const isOnce = [prefix, suffix].every(
    (context) => context === '' || text.split(context).length === 2,
  );
  const isWithin = start <= followed.start && followed.start < followed.end && followed.end <= end;
  const isShort = end - start <= maxCorrection && !text.slice(start, end).includes('\n');
  return isOnce && isWithin && isShort ? { start, end } : null;
}

/** Whether quote and context are still at the same span. */
export function isAt(text: string, { exact, prefix, suffix }: Quote, { start }: Span): boolean {
  return text.startsWith(`${prefix}${exact}${suffix}`, start - prefix.length);
}
