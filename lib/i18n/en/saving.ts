/** Saving: what the browser's menu on links and pages of the site offers, what came of it, and what can be undone. */
export const savingWords = {
  menu: { save: 'Save in REEx Reader', read: 'Read in REEx Reader' },
  saved: 'Saved in REEx Reader',
  alreadySaved: 'Already saved in REEx Reader',
  failed: { save: 'Not saved', read: 'Not opened' },
  notArticle: 'This page is no article, so there is nothing to keep of it.',
  noText: 'No text could be taken from this page.',
  notThere: 'The site has no page at this address.',
  tooLarge: (megabytes: number) => `The page is larger than ${megabytes} MB and was left alone.`,

  undone: {
    unsaved: 'Saved again, as it was',
    tagged: 'The tags are as they were',
    renamed: 'The tag has its old name again',
    removed: 'The tag is back',
  },
  redone: {
    unsaved: 'Taken off the saved list again',
    tagged: 'The tags are changed again',
    renamed: 'The tag is renamed again',
    removed: 'The tag is removed again',
  },
} as const;
