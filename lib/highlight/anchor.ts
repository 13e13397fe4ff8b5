import type { Quote, Span } from '../article/model/text-selector.ts';
import type { MapSpan } from './map-through-diff.ts';
import { findExactQuote, findSimilarQuote } from './quote-search.ts';

/** A highlight as far as its place is concerned. */
export interface AnchorTarget {
  quote: Quote;
  /** Where it stood in the text that it was made on. */
  span: Span;
}

/** How a place was found: as it was, with its words, or with words that were edited since. */
export interface Anchor {
  span: Span;
  how: 'same' | 'moved' | 'edited';
}

/** A text in which places are looked for. */
export interface AnchorText {
  text: string;
  /** From the text that the highlight was made on, where that is still kept; `null` where it is not. */
  mapSpan: MapSpan | null;
}

/** How sure a place has to be that was found by its words and those around it. */
const sureAtLeast = 0.7;

/** Less of a passage than this is another passage; and a few letters in a row are kept by chance. */
const keptAtLeast = { share: 0.5, characters: 12 } as const;

/**
 * The place of a highlight in a text that may have been edited since: by its very words first, then by following it
 * through the edits, then by words that are nearly its own. `null` where it cannot be told for sure: a highlight without
 * a place is shown as such, one at a wrong place would be a lie.
 */
export function anchor(
  { quote, span }: AnchorTarget,
  { text, mapSpan }: AnchorText,
): Anchor | null {
  if (isAt(text, quote, span)) return { span, how: 'same' };
  const exact = findExactQuote(text, quote);
  if (exact && exact.score >= sureAtLeast) return { span: exact.span, how: 'moved' };
  const followed = mapSpan?.(span);
  const length = span.end - span.start;
  if (
    followed &&
    followed.kept >= keptAtLeast.characters &&
    followed.kept / length >= keptAtLeast.share
  ) {
    return { span: followed.span, how: 'edited' };
  }
  const alike = findSimilarQuote(text, quote);
  return alike && alike.score >= sureAtLeast ? { span: alike.span, how: 'edited' } : null;
}

/** Whether the passage and the words around it stand where they stood. */
export function isAt(text: string, { exact, prefix, suffix }: Quote, { start }: Span): boolean {
  return text.startsWith(`${prefix}${exact}${suffix}`, start - prefix.length);
}
