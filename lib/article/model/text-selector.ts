/** Where a passage stands in an article's plain text, in UTF-16 units: a TextPositionSelector of the W3C's Web Annotation model. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a passage and those around it: a TextQuoteSelector of the same model. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters kept on either side: enough to tell places apart that use the same words. */
const contextLength = 64;

/** The words at a place, with those around it, by which the place is found again in another text. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}
