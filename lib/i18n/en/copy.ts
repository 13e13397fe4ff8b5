/** What can be copied, and that it was. */
export const copyWords = {
  link: 'Copy the link',
  passage: 'Copy link to this passage',
  selection: 'Copy link to the selection',
  citation: 'Copy citation',
  markdown: 'Copy as Markdown',
  markdownSelection: 'Copy the selection as Markdown',

  linkCopied: 'Link copied',
  passageCopied: (text: string) => `Link copied to “${text}”`,
  citationCopied: 'Citation copied',
  markdownCopied: 'Article copied as Markdown',
  markdownSelectionCopied: 'Selection copied as Markdown',
  noPassage: 'There are no words here that a link could lead to.',
  refused: 'The browser did not allow copying. Click into the text and try again.',

  /** A citation: author, title, publisher, dates, address. */
  quoted: (title: string) => `“${title}”`,
  changed: (date: string) => `changed ${date}`,
  accessed: (date: string) => `accessed ${date}`,
  undated: 'undated',

  keys: {
    link: 'Copy the link',
    passage: 'Copy a link to the selection or to this passage',
    citation: 'Copy a citation',
    markdown: 'Copy the selection or the article as Markdown',
  },
} as const;
