import type { Highlight } from './highlight.ts';

/** What the publisher did to the words of a highlight since it was created. */
export type HighlightChange =
  /** `text` is what is there now. */
  { kind: 'edited'; text: string } | { kind: 'gone' };

/**
 * What the publisher did to a highlight's words, given the text at its place now; `null` if nothing. Where lines end is
 * not part of the words: an excerpt has in one line what the article has in several.
 */
export function changeTo(
  { quote }: Pick<Highlight, 'quote'>,
  textNow: string | null,
): HighlightChange | null {
  if (textNow === null) return { kind: 'gone' };
  return inOneLine(textNow) === inOneLine(quote.exact) ? null : { kind: 'edited', text: textNow };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of a highlight as the article has them now, or had them last. */
export const wordsNow = (
  { quote }: Pick<Highlight, 'quote'>,
  change: HighlightChange | null,
): string => (change?.kind === 'edited' ? change.text : quote.exact);
