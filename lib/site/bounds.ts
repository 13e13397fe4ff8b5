import { day, hour, minute } from '../time.ts';

/** Limits of one feed request. */
export const fetchBounds = {
  /** A service worker is killed when a fetch takes longer than 30 s. */
  timeoutMs: 25_000,
  /** Decompressed. Ten full articles are about 100 kB. */
  maxBytes: 10_000_000,
  /** The newest items of a document; feeds of this kind have a few dozen at most. */
  maxItems: 500,
} as const;

/** When a feed is requested again; times in milliseconds. */
export const pollBounds = {
  /** After a first failure without a response, which usually passes. */
  firstRetry: 5 * minute,
  /** Delay after the second, third… failure in a row. */
  backoff: [1 * hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, 24 * hour],
  /** The longest interval that headers or the feed can ask for: the feed holds ten items, and posts must not drop out. */
  maxFeedInterval: 4 * hour,
  /** The longest backoff. */
  maxBackoff: 24 * hour,
  /** After a refusal (403, 429, a challenge) that names no time. */
  minRefusalWait: 4 * hour,
  /** The longest wait that `Retry-After` can ask for. */
  maxRetryAfter: 48 * hour,
  /** The time until an optional channel that was not found is looked for again. */
  absentRecheck: 24 * hour,
  /** Delays between checks for a connection while offline; no request is made. */
  offlineRecheck: [1 * minute, 2 * minute, 5 * minute, 15 * minute],
  /** Share of the interval that is added at random, so that installations don't poll in step. */
  jitter: 0.1,
  /** Share by which a backoff is randomly shorter or longer. */
  backoffJitter: 0.2,
  /** Between two refreshes that the user asks for. */
  minManualInterval: 1 * minute,
  /**
   * How often a feed's candidates are tried again: at most this often, once the feed is gone or has been missing this
   * many times in a row, and less often once it has been gone for longer than `dailyFor`.
   */
  rediscovery: { every: day, afterMissing: 3, dailyFor: 7 * day, laterEvery: 7 * day },
  /** Between two requests of one job. */
  requestDelay: 10_000,
  /** Different pages or pictures that fail in a row before their job rests, because the site may be failing. */
  maxFailuresInARow: 3,
  /** Attempts before an article's page is given up until the user asks for it: about a week. */
  maxPageFailures: 10,
  /** Pages fetched to close a gap before the gap is shown instead. */
  maxGapPages: 5,
  /** The longest run of jobs in one worker event. */
  maxJobRun: 2 * minute,
  /** Range of the delay of an overdue poll after a browser start, wake-up or update. */
  startupDelay: [30_000, 90_000],
} as const;

/** Rechecks of a feed's older pages, because the publisher edits articles that are no longer on the first page. */
export const recheckBounds = {
  every: 24 * hour,
  /** The pages that are read every day: most edits are to articles of the last days. */
  newest: [2, 3],
  /** How many of the others are read each day, in turn. */
  othersPerDay: 2,
  /** The most pages whose validators are kept. */
  maxRemembered: 12,
} as const;

/** Limits of pictures, which are fetched ahead of reading. */
export const pictureBounds = {
  /**
   * Between two pictures. Short, because they come from a cache without loading WordPress, and every page view requests
   * more.
   */
  requestDelay: 2_000,
  /** Formats the browser can decode. WordPress answers by address, a CDN by this header. */
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1',
  timeoutMs: fetchBounds.timeoutMs,
  /** As received. A photo straight from a camera is smaller; a video served as a picture is larger. */
  maxBytes: 12_000_000,
  /** A decoded pixel takes four bytes: 200 MB for a moment. */
  maxPixels: 50_000_000,
  /** Twice the widest text column, for dense screens and a closer look. */
  maxWidth: 1_600,
  /** Infographics may be long strips; WebP ends at 16,383. */
  maxHeight: 8_000,
  /** Smaller files gain nothing from being scaled down. */
  maxUnscaledBytes: 300_000,
  /** Of the scaled WebP, from 0 to 1. */
  quality: 0.82,
  /** Attempts before a picture is given up until the user asks for it. */
  maxFailures: 3,
  /** For pictures of articles that are read and not saved. */
  retentionMs: 30 * day,
  /** Of all pictures except those of saved articles. Ten posts a day with two pictures of 100 kB make 60 MB a month. */
  quotaBytes: 200_000_000,
} as const;

const megabyte = 1_000_000;

/** Limits of recordings, which are downloaded when the user asks. */
export const recordingBounds = {
  /** One range request; ten of them are an hour of speech. */
  rangeBytes: 8 * megabyte,
  /** The bytes that are stored at once: the most that is lost if the worker is stopped. */
  partBytes: 500_000,
  /** For a whole recording from a server without ranges. Browsers end an event after five minutes. */
  fullTimeoutMs: 4 * minute,
  /** Of one recording. */
  maxBytes: 500 * megabyte,
  /** Of all recordings, which only the user deletes. */
  quotaBytes: 2_000 * megabyte,
  /** Restarts of a download whose file changed on the server. */
  maxRestarts: 3,
  /** Attempts from a server without ranges. */
  maxFullAttempts: 3,
} as const;

/** The badge shows a news feed as failing from this many failures in a row, or after this long. */
export const failingThreshold = { failures: 3, ms: 6 * hour } as const;
