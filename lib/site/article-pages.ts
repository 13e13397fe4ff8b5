/** The element that holds the article on the site's pages, by class, most reliable first. */
export const contentClasses = [
  'entry-content',
  'post-content',
  'article-content',
  'post_content',
] as const;

/** The element that holds the article's title, by class. */
export const titleClasses = ['entry-title', 'post-title', 'article-title'] as const;

/** Class of the links that a plugin of the site puts on keywords; they become plain words. */
export const keywordLinkClass = 'wpil_keyword_link';

/** Texts that a page shows instead of its article. */
export const placeholderTexts = {
  javascript: /enable (?:javascript|cookies)/i,
  challenge: /verify(?:ing)? (?:that )?you are (?:a )?human/i,
  paywall: /subscribe (?:now )?to (?:continue|read)/i,
  subscriber: /already a subscriber/i,
  cookieNotice: /we (?:use|value) (?:cookies|your privacy)/i,
  login: /log ?in to (?:continue|read)/i,
} as const satisfies Record<string, RegExp>;

/** Whether a short text is such a placeholder. */
export const isPlaceholderText = (text: string): boolean =>
  Object.values(placeholderTexts).some((pattern) => pattern.test(text));
