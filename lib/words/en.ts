import { formatNumber, plural } from './plural.ts';

/** Every sentence that is shown, in one place. Plain and exact: what happened, and what can be done. */
export const words = {
  name: 'REEx Reader',
  unofficial: 'An unofficial reader for Rare Earth Exchanges',

  time: {
    now: 'just now',
    minutesAgo: (minutes: number) => `${minutes} min ago`,
    hoursAgo: (hours: number) => `${hours} h ago`,
    daysAgo: (days: number) => `${plural(days, 'day', 'days')} ago`,
    today: 'Today',
    yesterday: 'Yesterday',
    yesterdayAt: (time: string) => `Yesterday ${time}`,
  },

  refresh: {
    nothingNew: 'Nothing new',
    added: (count: number) => `${formatNumber(count)} new`,
    changed: (count: number) => `Nothing new, ${formatNumber(count)} changed`,
    justChecked: 'Nothing new as of less than a minute ago',
    running: 'Asking the site…',
    workerSilent: 'The background worker did not answer. Try again, or restart the browser.',
  },

  failure: {
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
    noPermission: 'The reader may not reach the site. Allow access to read on.',
  },

  badge: {
    title: (unread: number) =>
      unread === 0 ? 'REEx Reader: nothing unread' : `REEx Reader: ${formatNumber(unread)} unread`,
  },

  notification: {
    summary: (count: number) => `${formatNumber(count)} new articles`,
  },
} as const;
