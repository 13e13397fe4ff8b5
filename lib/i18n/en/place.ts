/** Where the reader is in an article, and where a Highlight leads. */
export const placeWords = {
  pageUp: 'Page up',
  lastUnread: 'No other article of this list is unread.',

  /** Behind the Highlight's own words, for who hears them. */
  leadsTo: (start: string) => `leads to: ${start}`,
  unmatched: 'no matching passage',
  noPassage: 'No matching passage found.',
  noFigure: (figures: string) => `No matching passage found: the text does not have ${figures}.`,
  backToKeyPoint: 'Back to Highlights',

  togglePoints: 'Show more of an article’s Highlights, or fewer',
  morePoints: 'Show more Highlights',
  fewerPoints: 'Show fewer Highlights',
  noMorePoints: 'There are no more Highlights to show',
} as const;
