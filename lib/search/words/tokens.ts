import { CutText } from './cut-text.ts';

/** A word of a text, as it is indexed. */
export interface Token {
  /** Its written form, folded. */
  term: string;
  /** Its number among the words of the text. */
  position: number;
  /** Where it is in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  const words = new CutText(text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at += 1)
    tokens.push({
      term: words.term(at),
      position: at,
      start: words.starts[at] ?? 0,
      end: words.ends[at] ?? 0,
    });
  return tokens;
}
