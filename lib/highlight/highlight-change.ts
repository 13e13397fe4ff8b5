import type { Highlight } from './highlight.ts';

/** What the publisher did to the words of a highlight since it was created. */
export type HighlightChange =
  /** `text` is what is there now. */
  { kind: 'edited'; text: string } | { kind: 'gone' };

/** What the publisher did to a highlight's words, given the text at its place now; `null` if nothing. */
export function changeTo(
  { quote }: Pick<Highlight, 'quote'>,
  textNow: string | null,
): HighlightChange | null {
  if (textNow === null) return { kind: 'gone' };
  return textNow === quote.exact ? null : { kind: 'edited', text: textNow };
}

/** The words of a highlight as the article has them now, or had them last. */
export const wordsNow = (
  { quote }: Pick<Highlight, 'quote'>,
  change: HighlightChange | null,
): string => (change?.kind === 'edited' ? change.text : quote.exact);
