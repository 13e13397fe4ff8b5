/** A range of an article's plain text in UTF-16 units: a TextPositionSelector of the W3C Web Annotation model. */
export interface Span {
  start: number;
  end: number;
}

/** Quoted text with its context: a TextQuoteSelector of the same model. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters of context on either side: enough to distinguish places with the same words. */
const contextLength = 64;

/** Quotes a span with its context, by which it is found again in another text. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}
