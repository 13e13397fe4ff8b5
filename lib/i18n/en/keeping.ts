import { formatNumber, plural } from '../format-number.ts';

const articles = (count: number) => plural(count, 'article', 'articles');
const olderVersions = (count: number) => plural(count, 'older version', 'older versions');

/** "312 articles and 4 older versions", or the one that there is. */
function things(gone: { articles: number; versions: number }): string {
  if (gone.versions === 0) return articles(gone.articles);
  if (gone.articles === 0) return olderVersions(gone.versions);
  return `${articles(gone.articles)} and ${olderVersions(gone.versions)}`;
}

/** How long things are kept, and what was removed. */
export const keepingWords = {
  title: 'Keeping',
  read: 'Keep read articles',
  readChoices: {
    ever: 'For ever',
    years: (years: number) => `For ${plural(years, 'year', 'years')}`,
    months: (months: number) => `For ${plural(months, 'month', 'months')}`,
    days: (days: number) => `For ${plural(days, 'day', 'days')}`,
  },
  readHint:
    'Counted from the day when an article came, was changed by the publisher or was last opened, whichever is the latest.',
  versions: 'Keep older versions of changed articles',
  versionChoices: { all: 'Of all articles', marked: 'Of saved and highlighted ones' },
  never:
    'Never removed: what is unread, saved or highlighted, what has a recording here, what is open, what you marked as read in one go, took off the saved list or deleted a highlight in within the last seven days, and the newest of each feed.',

  looking: 'Looking what would go…',
  would: (gone: { articles: number; versions: number }, size: string) =>
    `${things(gone)} would go, about ${size}`,
  nothingWould: 'Nothing would go today',
  notYet: 'Nothing is removed before you confirm. From then on it is done once a day.',
  span: (oldest: string, first: string, newest: string, last: string) =>
    `From “${oldest}” of ${first} to “${newest}” of ${last}.`,
  only: (title: string, date: string) => `“${title}” of ${date}.`,
  list: (count: number, total: number) =>
    count < total
      ? `Show the first ${formatNumber(count)} of ${formatNumber(total)}`
      : `Show ${count === 1 ? 'it' : `all ${formatNumber(count)}`}`,
  remove: 'Remove them now',
  sure: (gone: { articles: number; versions: number }) =>
    `Press once more to remove ${things(gone)}`,
  use: 'Keep it this way from now on',
  leave: 'Leave it as it was',

  removing: (gone: { articles: number; versions: number }) =>
    gone.articles + gone.versions === 0 ? 'Removing…' : `Removing: ${things(gone)} so far`,
  everything: 'Everything is kept.',
  lastRun: (ago: string, gone: { articles: number; versions: number }) =>
    gone.articles + gone.versions === 0
      ? `Looked through ${ago}: nothing had to go.`
      : `Last done ${ago}: ${things(gone)} removed.`,
  notYetRun: 'Done once a day, not yet.',
  total: (count: number) => `${articles(count)} removed so far.`,
  bringBack: 'Bring removed articles back',
  bringingBack: 'The archive is being read again; what the site still has comes back as read.',
  bringBackHint:
    'Reads the site’s archive again. What it still has comes back as read, and is kept for its time once more. Otherwise what was removed stays away, even where the feed still lists it.',

  rule: 'Keeping',
  ruleFor: (read: string, versions: string) => `Read articles ${read}, older versions ${versions}.`,
  removed: 'Removed',
  names: (count: number) =>
    `${plural(count, 'name', 'names')} remembered, so that none of them comes back as new.`,
  noneRemoved: 'Nothing yet',
} as const;
