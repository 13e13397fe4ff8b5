/** What the browser's menu on links and pages of the site offers, and what came of it. */
export const savingWords = {
  menu: { save: 'Save in REEx Reader', read: 'Read in REEx Reader' },
  saved: 'Saved in REEx Reader',
  alreadySaved: 'Already saved in REEx Reader',
  failed: { save: 'Not saved', read: 'Not opened' },
  notArticle: 'This page is no article, so there is nothing to keep of it.',
  noText: 'No text could be taken from this page.',
  notThere: 'The site has no page at this address.',
  tooLarge: (megabytes: number) => `The page is larger than ${megabytes} MB and was left alone.`,
} as const;
