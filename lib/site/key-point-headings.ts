/** Headings of the publisher's list of key points, which the site calls Highlights. */
export const keyPointHeadings = {
  highlights: /^highlights\s*:?$/i,
  keyHighlights: /^key\s+highlights\s*:?$/i,
} as const satisfies Record<string, RegExp>;

/** The same at the beginning of an excerpt, whose markup is gone: before a colon, or before another sentence. */
const headingInExcerpt =
  /^(?:Key |KEY )?(?:Highlights|HIGHLIGHTS)(?: ?: ?| (?=[\p{Lu}\d“‘"'•]))(?:• ?)?/u;

/** An excerpt without the heading that begins it; white space is already collapsed. */
export const withoutKeyPointHeading = (excerpt: string): string =>
  excerpt.replace(headingInExcerpt, '');

/** Whether a line is such a heading. */
export const isKeyPointHeadingText = (text: string): boolean =>
  Object.values(keyPointHeadings).some((pattern) => pattern.test(text));
