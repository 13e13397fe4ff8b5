import { hour, minute } from '../time.ts';

/**
 * The one publisher this reader is for. Another publisher would be another copy of this file.
 * None of the feed addresses is documented by the site, so each channel has candidates that are tried in order.
 */
export type ChannelId = 'news' | 'podcast';

/** What a request is for: a channel's feed or pages, or pictures, which articles of all channels show. */
export type RequestPurpose = ChannelId | 'pictures';

/** What the browser's menus offer on links and pages of the site. */
export type MenuAction = 'save' | 'read';

export const menuActions = ['save', 'read'] as const satisfies readonly MenuAction[];

export interface ChannelSource {
  id: ChannelId;
  /** Addresses to try, best first. */
  candidates: readonly string[];
  /** Pages that may announce the feed where no candidate is it. */
  pages: readonly string[];
  /** A feed is this channel's only if at least one item links here. */
  accepts: RegExp;
  /** Whether finding no feed is a failure to show, or simply a channel the site does not offer. */
  required: boolean;
}

const origin = 'https://rareearthexchanges.com';

export const site = {
  name: 'Rare Earth Exchanges',
  origin,
  host: 'rareearthexchanges.com',
  home: `${origin}/`,
  news: {
    id: 'news',
    // News is a custom post type of this WordPress, so the main feed may well lack it and stands last.
    candidates: [
      `${origin}/feed/?post_type=news-archive`,
      `${origin}/news/feed/`,
      `${origin}/feed/`,
    ],
    pages: [`${origin}/`, `${origin}/news/`],
    accepts: /^https:\/\/rareearthexchanges\.com\/news\/[^/]/,
    required: true,
  },
  podcast: {
    id: 'podcast',
    candidates: [
      `${origin}/podcast/feed/`,
      `${origin}/feed/podcast/`,
      `${origin}/feed/?post_type=podcast`,
    ],
    pages: [],
    accepts: /^https:\/\/rareearthexchanges\.com\/podcast\/[^/]/,
    required: false,
  },
  /** Where discussions go some hours after an article came out. */
  forumHost: 'forum.rareearthexchanges.com',
  /** The site's article pages, for completing an excerpt. */
  page: {
    contentClasses: ['entry-content', 'post-content', 'article-content', 'post_content'],
    // The surest first: what holds the words alone, then the boxes around them.
    authorClasses: [
      'author-description',
      'author_description',
      'wp-block-post-author__bio',
      'wp-block-post-author-biography',
      'saboxplugin-desc',
      'author-bio',
      'author_bio',
      'author-box',
      'about-author',
      'author-info',
      'saboxplugin-wrap',
      'wp-block-post-author',
      'post-author',
    ],
    standIns:
      /enable (?:javascript|cookies)|verify(?:ing)? (?:that )?you are (?:a )?human|subscribe (?:now )?to (?:continue|read)|already a subscriber|we (?:use|value) (?:cookies|your privacy)|log ?in to (?:continue|read)/i,
  },
  /** Titles under which the weekly stock report appears. */
  reportTitle: /\b(?:weekly stock report|equities weekly update)\b/i,
} as const satisfies {
  name: string;
  origin: string;
  host: string;
  home: string;
  news: ChannelSource;
  podcast: ChannelSource;
  forumHost: string;
  page: {
    contentClasses: readonly string[];
    authorClasses: readonly string[];
    standIns: RegExp;
  };
  reportTitle: RegExp;
};

/** The channels in the order they are polled. */
export const channels: readonly ChannelSource[] = [site.news, site.podcast];

/** Where a channel's feed may be. */
export const channelSource = (id: ChannelId): ChannelSource => site[id];

/**
 * How a feed is asked for.
 * - `timeoutMs`: a worker whose fetch takes longer than 30 s is killed, so the total stays below that.
 * - `maxBytes`: decompressed; ten full articles are about 100 kB.
 * - `maxItems`: the first and newest of a document; no feed of this kind has more than some dozens.
 */
export const fetchBounds = { timeoutMs: 25_000, maxBytes: 10_000_000, maxItems: 500 } as const;

/** When a feed is asked again, in milliseconds. */
export const pollBounds = {
  /** A first failure that brought no answer at all is most often a passing one. */
  firstRetry: 5 * minute,
  /** Waiting time after the second, third… failure in a row. */
  backoff: [1 * hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, 24 * hour],
  /** The longest rest that headers or the feed can ask for: its window is ten items, and posts must not fall out of it. */
  maxFeedInterval: 4 * hour,
  /** The longest wait of our own. */
  maxBackoff: 24 * hour,
  /** Answers that say "not now" (403, 429, a challenge) and name no time. */
  minRefusalWait: 4 * hour,
  /** The longest wait that a `Retry-After` can ask for. */
  maxRetryAfter: 48 * hour,
  /** An optional channel that was not found is looked for again. */
  absentRecheck: 24 * hour,
  /** While offline no request is made; the alarm looks again. */
  offlineRecheck: [1 * minute, 2 * minute, 5 * minute, 15 * minute],
  /** Share of the interval that is added at random, so that installs do not line up. */
  jitter: 0.1,
  /** Share by which a back-off may be longer or shorter. */
  backoffJitter: 0.2,
  /** The button asks the site at most this often. */
  minManualInterval: 1 * minute,
  /** The candidates are walked again at most this often, for a feed that is gone or was not there this many times running. */
  rediscovery: { every: 24 * hour, afterMissing: 3 },
  /** An address that redirects lead to is taken over after so many successes over so long. */
  redirect: { successes: 3, overMs: 24 * hour },
  /** Between two requests of the same job. */
  requestDelay: 10_000,
  /** Pages fetched to close a gap before it is shown instead. */
  maxGapPages: 5,
  /** How long a run of jobs may keep the worker. */
  maxJobRun: 2 * minute,
  /** After browser start, wake or update an overdue poll waits this long at least and at most. */
  startupDelay: [30_000, 90_000],
} as const;

/**
 * Pictures, which are fetched ahead of reading.
 * - `pace`: between two of them. A page of the site asks for all of its pictures at once, and they come from a cache
 *   without troubling WordPress; one every two seconds is far below what any visitor asks for.
 * - `accept`: what can be decoded and shown; WordPress answers by the address, a network in front of it by this.
 * - `maxBytes`: as it comes. A photograph straight from a camera is less; a film that poses as a picture is more.
 * - `maxPixels`: four bytes each once decoded, so 200 MB for the moment that it takes.
 * - `widest`: twice the width of the widest column of text, so sharp on a dense screen, with some to spare for a closer look.
 * - `tallest`: an infographic may be a long strip; WebP ends at 16,383.
 * - `plainUpTo`: smaller files gain nothing from being drawn anew.
 * - `failures`: tries after which one that never comes is given up, until the reader asks.
 * - `keptFor`: how long those of an article stay that was read and not saved.
 * - `budget`: of all that are not of saved articles. Ten posts a day with two pictures of 100 kB each are 60 MB in a month.
 */
export const pictureBounds = {
  requestDelay: 2_000,
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1',
  timeoutMs: fetchBounds.timeoutMs,
  maxBytes: 12_000_000,
  maxPixels: 50_000_000,
  maxWidth: 1_600,
  maxHeight: 8_000,
  maxUnscaledBytes: 300_000,
  quality: 0.82,
  maxFailures: 3,
  retentionMs: 30 * 24 * hour,
  quotaBytes: 200_000_000,
} as const;

const megabyte = 1_000_000;

/**
 * How a recording is fetched.
 * - `pieceBytes`: one request, at the pace of all jobs. Ten of them are an hour of speech.
 * - `partBytes`: what is stored at once, so that a worker that is stopped loses no more than this.
 * - `wholeMs`: for all of a recording, where a server gives no pieces; browsers end an event after five minutes.
 * - `mostBytes`: of one recording; `budget`: of all. The reader deletes, not the program.
 */
export const recordingBounds = {
  rangeBytes: 8 * megabyte,
  partBytes: 500_000,
  fullTimeoutMs: 4 * minute,
  maxBytes: 500 * megabyte,
  quotaBytes: 2_000 * megabyte,
  maxRestarts: 3,
  maxFullAttempts: 3,
} as const;

/** A news feed counts as failing, on the badge, from this many failures in a row or after this long. */
export const failingThreshold = { failures: 3, ms: 6 * hour } as const;
