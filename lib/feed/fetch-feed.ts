import { err, ok, type Result } from '../result.ts';
import { isChallenge } from './challenge.ts';
import type { FeedFailure } from './failure.ts';
import { type FreshnessHeaders, freshnessLifetimeOf } from './polling-hints.ts';
import { readResponse } from './read-response.ts';
import { parseRetryAfter } from './retry-after.ts';
import { isConditional, type Validators } from './validators.ts';

export interface FetchedBody {
  kind: 'body';
  bytes: Uint8Array<ArrayBuffer>;
  /** The `Content-Type` header as received; only its charset is believed. */
  contentType: string;
  validators: Validators;
  freshFor: number | null;
}

export interface NotModified {
  kind: 'unchanged';
  /** Those sent, with what the 304 itself brought put over them. */
  validators: Validators;
  freshFor: number | null;
}

/** One request as it went, for the log. */
export interface RequestTrace {
  url: string;
  /** Where redirects led; the address itself where there were none. */
  finalUrl: string;
  /** The headers by which a person can tell what stands between reader and site. */
  headers: SeenHeaders;
  /** 0 where no answer came. */
  status: number;
  bytes: number;
}

export type SeenHeaders = Partial<Record<SeenHeader, string>>;

type SeenHeader = (typeof seenHeaders)[number];

const seenHeaders = [
  'etag',
  'last-modified',
  'cache-control',
  'age',
  'expires',
  'content-type',
  'server',
  'cf-cache-status',
  'retry-after',
] as const;

export interface Exchange {
  trace: RequestTrace;
  result: Result<FetchedBody | NotModified, FeedFailure>;
}

export interface FetchFeedOptions {
  validators: Validators;
  fetch: typeof globalThis.fetch;
  now: number;
  timeoutMs: number;
  maxBytes: number;
  /** What is asked for; a feed where it is left out. */
  accept?: string;
}

/**
 * Asks for a feed once, conditionally where validators are known, and never throws: what happened is in `result`.
 * Sends no cookie and no referrer, so the site learns that the feed was polled and nothing else.
 */
export async function fetchFeed(url: string, options: FetchFeedOptions): Promise<Exchange> {
  const trace: RequestTrace = { url, finalUrl: url, headers: {}, status: 0, bytes: 0 };
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await options.fetch(url, requestFor(options, signal));
    trace.status = response.status;
    trace.finalUrl = response.url || url;
    trace.headers = headersSeen(response.headers);
    return { trace, result: await judge(response, trace, options) };
  } catch {
    // The reason is not to be had: fetch answers every network fault with the same TypeError.
    return { trace, result: err({ kind: signal.aborted ? 'timeout' : 'unreachable' }) };
  }
}

const feedTypes = 'application/rss+xml, application/xml;q=0.9, */*;q=0.1';

/**
 * `If-None-Match` set by hand is the only way to see a 304. The browser then adds `no-cache`
 * unless the request already says how fresh it wants the answer.
 */
function requestFor(
  { validators, accept = feedTypes }: FetchFeedOptions,
  signal: AbortSignal,
): RequestInit {
  const headers: Record<string, string> = {
    Accept: accept,
    'Cache-Control': 'max-age=0',
  };
  if (validators.etag !== null) headers['If-None-Match'] = validators.etag;
  if (validators.lastModified !== null) headers['If-Modified-Since'] = validators.lastModified;
  return {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
  };
}

async function judge(
  response: Response,
  trace: RequestTrace,
  { validators, now, maxBytes }: FetchFeedOptions,
): Promise<Result<FetchedBody | NotModified, FeedFailure>> {
  const given: Validators = {
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
  const freshFor = freshnessLifetimeOf(freshnessHeaders(response.headers), now);
  if (response.status === 304) return judgeNotModified(validators, given, freshFor);
  const refusal = refusalOf(response, now);
  if (refusal) {
    await response.body?.cancel();
    return err(refusal);
  }
  const body = await readResponse(response, maxBytes);
  trace.bytes = body.length;
  if (body.kind === 'tooLarge') return err({ kind: 'tooLarge', maxBytes });
  if (body.length === 0) return err({ kind: 'empty' });
  return ok({
    kind: 'body',
    bytes: body.bytes,
    contentType: response.headers.get('content-type') ?? '',
    validators: given,
    freshFor,
  });
}

/** A 304 to a request that set no condition confirms nothing. */
function judgeNotModified(
  sent: Validators,
  given: Validators,
  freshFor: number | null,
): Result<NotModified, FeedFailure> {
  if (!isConditional(sent)) return err({ kind: 'http', status: 304 });
  return ok({
    kind: 'unchanged',
    validators: {
      etag: given.etag ?? sent.etag,
      lastModified: given.lastModified ?? sent.lastModified,
    },
    freshFor,
  });
}

/** What an answer refuses; `null` for one that brings what was asked for. */
export function refusalOf(response: Response, now: number): FeedFailure | null {
  const { status, headers } = response;
  if (isChallenge(headers, status)) return { kind: 'challenge' };
  if (status === 200) return null;
  if (status === 410) return { kind: 'gone' };
  if (status === 429 || status === 503) {
    return {
      kind: 'rateLimited',
      status,
      retryAt: parseRetryAfter(headers.get('retry-after'), now),
    };
  }
  return { kind: 'http', status };
}

function headersSeen(headers: Headers): SeenHeaders {
  const seen: SeenHeaders = {};
  for (const name of seenHeaders) {
    const value = headers.get(name);
    if (value !== null) seen[name] = value.slice(0, 200);
  }
  return seen;
}

const freshnessHeaders = (headers: Headers): FreshnessHeaders => ({
  cacheControl: headers.get('cache-control'),
  age: headers.get('age'),
  expires: headers.get('expires'),
});
