/** What an edit affected, in descending order of importance. */
export type ChangeKind = (typeof changeKinds)[number];

/** In order of importance to a user who has acted on the article. */
export const changeKinds = [
  'figures',
  'tickers',
  'dates',
  'keyPoints',
  'title',
  'words',
  'typos',
] as const;
