/** Headings of the publisher's list of key points, which the site calls Highlights. */
export const keyPointHeadings = {
  highlights: /^highlights\s*:?$/i,
  keyHighlights: /^key\s+highlights\s*:?$/i,
} as const satisfies Record<string, RegExp>;

/** Whether a line is such a heading. */
export const isKeyPointHeadingText = (text: string): boolean =>
  Object.values(keyPointHeadings).some((pattern) => pattern.test(text));
