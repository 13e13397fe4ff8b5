/** Headings of the publisher's list of key points, which the site calls Highlights. */
export const keyPointHeadings = {
  highlights: /^highlights\s*:?$/i,
  keyHighlights: /^key\s+highlights\s*:?$/i,
} as const satisfies Record<string, RegExp>;

/**
 * An excerpt without the heading that it may begin with, before a colon or another sentence. Excerpts have no markup,
 * and their white space is collapsed.
 */
export const withoutKeyPointHeading = (excerpt: string): string =>
  excerpt.replace(
    /^(?:Key |KEY )?(?:Highlights|HIGHLIGHTS)(?: ?[:–—] ?| (?=[\p{Lu}\p{Sc}\d“‘"'•]))(?:• ?)?/u,
    '',
  );

/** Whether a line is a heading of the key points. */
export const isKeyPointHeadingText = (text: string): boolean =>
  Object.values(keyPointHeadings).some((pattern) => pattern.test(text));
