/** What can go wrong outside. By itself, for the worker needs none of the other words. */
export const failures = {
  nextTry: (time: string) => `Next try at ${time}.`,
  nextTrySoon: 'The next try is due now.',
  offline: 'This computer is offline. What is stored can be read.',
  unreachable: 'The site cannot be reached.',
  timeout: 'The site did not answer in time.',
  notFound: 'The site no longer has the feed at this address.',
  http: (status: number) => `The site answered with an error (${status}).`,
  rateLimited: 'The site asked us to wait.',
  gone: 'The site has taken the feed away.',
  challenge: 'The site wants to see a person first. Open it once in a tab.',
  tooLarge: (megabytes: number) => `The feed is larger than ${megabytes} MB and was left alone.`,
  notFeed: 'The site sent a page where its feed should be.',
  badXml: 'The feed broke off in the middle. Nothing of it was stored.',
  empty: 'The site has a feed, but no news in it.',
  storageFull: 'There is no room left to store articles. Free some space on this disk.',
  noPermission: 'The reader may not reach the site. Allow access to read on.',
} as const;
