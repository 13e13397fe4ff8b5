import { formatNumber, plural } from '../format-number.ts';

/** How whole the list is: what changed in it, how far back it reaches, what may be missing and what is being fetched. */
export const recordWords = {
  changed: (when: string) => `changed ${when}`,
  kinds: {
    figures: 'figures',
    tickers: 'tickers',
    dates: 'dates',
    highlights: 'Highlights',
    title: 'title',
    words: 'wording',
    typos: 'typos',
  },

  completeSince: (date: string, gaps: number) => `Complete since ${date}${withGaps(gaps)}`,
  completeAfter: (date: string, gaps: number) =>
    `Complete after ${date}${withGaps(gaps)}. Older articles were removed once read, as you chose.`,
  completeToEnd: 'Complete: the archive was read to its end',
  completeToEndAfterGaps: (gaps: number) => `The archive was read to its end${withGaps(gaps)}`,

  gap: {
    news: (after: string, before: string) =>
      `Articles between ${after} and ${before} may be missing.`,
    podcast: (after: string, before: string) =>
      `Podcast episodes between ${after} and ${before} may be missing.`,
  },
  gapAround: {
    news: (time: string) => `Articles around ${time} may be missing.`,
    podcast: (time: string) => `Podcast episodes around ${time} may be missing.`,
  },
  repairing: (page: number) => `They are being fetched: page ${formatNumber(page)} is next.`,
  givenUp: (pages: number) => `Given up after ${plural(pages, 'page', 'pages')} of the feed.`,
  feedEnds: 'The site’s feed does not reach further back.',

  getOlder: 'Get older articles',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Cancel',
  getting: 'Getting older articles',
  paused: 'Getting older articles is paused',
  goesOn: (time: string) => `Goes on at ${time}.`,
  beginning: 'Asking for the first page…',
  progress: (pages: number, articles: number) =>
    `${plural(pages, 'page', 'pages')}, ${plural(articles, 'article', 'articles')}`,
  backTo: (date: string) => `back to ${date}`,
  fetched: (articles: number) =>
    `${plural(articles, 'older article was', 'older articles were')} fetched.`,
} as const;

function withGaps(gaps: number): string {
  if (gaps === 0) return '';
  return gaps === 1 ? ', with a possible gap' : `, with ${formatNumber(gaps)} possible gaps`;
}
