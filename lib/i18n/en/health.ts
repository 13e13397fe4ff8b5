import { formatNumber, plural } from '../format-number.ts';

/** The sentences of the health page. */
export const healthWords = {
  title: 'Health',
  well: (ago: string, next: string) => `News comes: last success ${ago}, next check at ${next}.`,
  wellDue: (ago: string) => `News comes: last success ${ago}, the next check is due now.`,
  notAsked: 'The site was not asked yet.',

  feed: {
    found: {
      candidate: 'One of the addresses where this site keeps its feeds.',
      announced: 'Announced by a page of the site.',
      user: 'Chosen by you.',
    },
    retired: 'Taken away',
    lastFailure: 'Last failure',
    noFailure: 'None',
    whenAndWhat: (when: string, what: string) => `${when}: ${what}`,
    inARow: (failures: number, since: string) =>
      `${plural(failures, 'failure', 'failures')} in a row, since ${since}.`,
    over: 'Since then it went well.',
    why: {
      interval: 'As often as you chose, and a little later so that not all readers come at once.',
      requested: 'The site asked for a longer rest.',
      skipWindow: 'The feed asks for quiet hours until then.',
      retry: 'A new try after the failure.',
      retryAfter: 'The site said when.',
      offline: 'This computer is offline; then the reader looks whether it still is.',
      absent: 'A feed that the site does not offer is looked for once a day.',
      moved: 'The feed has moved.',
    },
    etag: 'ETag',
    lastModified: 'Last-Modified',
    noValidators: 'The site gave nothing by which an unchanged feed can be recognised.',
    recognised: 'Recognised by',
    omitted: {
      etag: 'The ETag is left out: a cache between here and the site spoils it, and the date alone is understood.',
      all: 'The next check asks for the whole feed, as once in eight days.',
    },
    headers: (count: number) => `Headers of the last answer (${formatNumber(count)})`,
  },

  test: {
    address: 'Address to test',
    test: 'Test the feed',
    running: 'Asking the site for this address…',
    use: 'Use this address',
    lookAgain: 'Look for the feed again',
    looking: 'Looking for the feed…',
    chosen: (answer: string) => `This address is in use now. ${answer}`,
    found: (answer: string) => `The feed was looked for. ${answer}`,
    wrongAddress: (origin: string) =>
      `Only addresses that begin with ${origin}/ can be asked; the reader reaches no other site.`,
    items: (items: number) => plural(items, 'item', 'items'),
    rejects: (rejects: number) => `${formatNumber(rejects)} could not be used`,
    newest: (title: string) => `the newest is “${title}”`,
    took: (size: string, time: string) => `${size} in ${time}`,
    nothingInIt: 'A feed, but there is nothing in it.',
    fitsNot: {
      news: 'None of them is news, so this is not the feed of this channel.',
      podcast: 'None of them is an episode, so this is not the feed of this channel.',
    },
    notThere: 'Nothing is at this address (404).',
    gone: 'There was something at this address, and the site has taken it away.',
    waiting: 'The site was not asked:',
  },

  stored: {
    title: 'What is stored',
    articles: 'Articles',
    counts: (articles: number, unread: number, saved: number) =>
      `${formatNumber(articles)} stored, ${formatNumber(unread)} unread, ${formatNumber(saved)} saved`,
    versions: 'Texts',
    versionCount: (versions: number) =>
      `${formatNumber(versions)}, earlier versions of changed articles included`,
    oldest: 'Oldest article',
    none: 'None',
    recordings: 'Recordings',
    size: 'Size',
    sizeUnknown: 'The browser does not say',
    record: { news: 'News record', podcast: 'Podcast record' },
    noRecord: 'Nothing yet',
    complete: (date: string) => `Complete since ${date}, no gaps.`,
    completeFromStart: (date: string) => `Complete from the very first, ${date}, no gaps.`,
    completeAfterGaps: (date: string, gaps: number) =>
      `Complete since ${date}; before that ${plural(gaps, 'possible gap', 'possible gaps')}.`,
    completeAfter: (date: string) =>
      `Complete after ${date}. Older articles were removed once read, as you chose.`,
    gap: (after: string, before: string) =>
      `Between ${after} and ${before} articles may be missing.`,
    gapAround: (time: string) => `Around ${time} articles may be missing.`,
    work: 'Long work',
    noWork: 'None under way',
    retryGap: 'Try to close the gap again',
    kept: 'Safe-keeping',
    promised: 'The browser has promised to keep it, even when the disk runs full.',
    notPromised:
      'The reader’s permission keeps it out of clean-ups; the browser has promised nothing beyond that.',
    granted: 'The browser has promised it.',
    keep: 'Ask the browser to keep it',
    refused: 'The browser made no promise. The permission stands all the same.',
  },

  job: {
    gap: (channel: string, page: number) =>
      `Closing a gap in ${channel}: page ${formatNumber(page)} of the feed is next.`,
    gapTooLarge: (channel: string, pages: number) =>
      `A gap in ${channel} is still open after ${plural(pages, 'page', 'pages')} and was left.`,
    gapBehindEnd: (channel: string) =>
      `A gap in ${channel} cannot be closed: the feed ends before it.`,
    archive: (channel: string, page: number, articles: string) =>
      `Reading the archive of ${channel}: page ${formatNumber(page)} is next, ${articles} so far.`,
    archivePaused: (channel: string, page: number, articles: string) =>
      `The archive of ${channel} is paused before page ${formatNumber(page)}, ${articles} so far.`,
    archiveDone: (channel: string, articles: string) =>
      `The archive of ${channel} was read to its end: ${articles}.`,
    articles: (count: number) => plural(count, 'article', 'articles'),
    audio: (name: string) => `Downloading the recording ${name}.`,
    audioPaused: (name: string) => `The download of the recording ${name} is paused.`,
    fullText: 'Completing excerpts from the site’s pages.',
    retention: 'Removing what you do not want kept any longer.',
    rebuild: 'Making stored articles anew after an update of the reader.',
  },

  requests: {
    title: 'Requests',
    none: 'No request was made yet.',
    summary: (requests: number, unchanged: number) =>
      `${plural(requests, 'request', 'requests')}, ${formatNumber(unchanged)} answered “not modified”`,
    oneHost: (host: string) => `one host, ${host}`,
    hosts: (count: number) => plural(count, 'host', 'hosts'),
    noCookies: 'no cookies.',
    capped: 'The last 500 are kept, on this computer only.',
    table: 'Requests, the newest first',
    time: 'Time',
    address: 'Address',
    answer: 'Answer',
    size: 'Size',
    took: 'Took',
    noAnswer: 'no answer',
    notModified: 'not modified',
    copy: 'Copy',
    copyHint: 'Copy all of them as tab-separated text',
    copied: (requests: number) => `${plural(requests, 'request', 'requests')} copied`,
  },
} as const;
