import { err, ok, type Result } from '../result.ts';
import { isChallenge } from './challenge.ts';
import type { FeedFailure } from './failure.ts';
import { type FreshnessHeaders, freshnessLifetimeOf } from './polling-hints.ts';
import { headersSeen, readResponse, type SeenHeaders } from './read-response.ts';
import { parseRetryAfter } from './retry-after.ts';
import { isConditional, type Validators } from './validators.ts';

/** A response with a body. */
export interface FetchedBody {
  kind: 'body';
  bytes: Uint8Array<ArrayBuffer>;
  /** The `Content-Type` header as received; only its charset is used. */
  contentType: string;
  validators: Validators;
  freshFor: number | null;
}

/** A 304. */
export interface NotModified {
  kind: 'unchanged';
  /** The validators that were sent, updated by those of the 304. */
  validators: Validators;
  freshFor: number | null;
}

/** A request and its outcome, for the request log. */
export interface RequestTrace {
  url: string;
  /** The address after redirects. */
  finalUrl: string;
  /** Headers that show which caches and proxies are in between. */
  headers: SeenHeaders;
  /** 0 if there was no response. */
  status: number;
  bytes: number;
}

/** A request with its outcome. */
export interface Exchange<Success = FetchedBody | NotModified> {
  trace: RequestTrace;
  result: Result<Success, FeedFailure>;
}

export interface RequestOptions {
  validators: Validators;
  fetch: typeof globalThis.fetch;
  now: number;
  timeoutMs: number;
  maxBytes: number;
  /** The `Accept` header; for feeds by default. */
  accept?: string;
  /** Ends the request before its time is over. */
  signal?: AbortSignal;
}

/**
 * Requests a feed, a page or a picture once, conditionally if validators are known. Never throws: what happened is in
 * `result`. Sends no cookies and no referrer, so the site learns nothing but what was requested.
 */
export async function requestOnce(url: string, options: RequestOptions): Promise<Exchange> {
  const trace: RequestTrace = { url, finalUrl: url, headers: {}, status: 0, bytes: 0 };
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    const response = await options.fetch(url, requestFor(options, signal));
    trace.status = response.status;
    trace.finalUrl = response.url || url;
    trace.headers = headersSeen(response.headers);
    return { trace, result: await readResult(response, trace, options) };
  } catch {
    // `fetch` throws the same TypeError for every network failure.
    return { trace, result: err({ kind: signal.aborted ? 'timeout' : 'unreachable' }) };
  }
}

/** Options of every request: it isn't cached, carries no cookies and no referrer, and follows redirects. */
export const privateRequest = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'follow',
} as const satisfies RequestInit;

const feedTypes = 'application/rss+xml, application/xml;q=0.9, */*;q=0.1';

/**
 * A 304 is visible only to a request that sets `If-None-Match` itself. The browser then adds `no-cache` unless the
 * request has a `Cache-Control` of its own.
 */
function requestFor(
  { validators, accept = feedTypes }: RequestOptions,
  signal: AbortSignal,
): RequestInit {
  const headers: Record<string, string> = {
    Accept: accept,
    'Cache-Control': 'max-age=0',
  };
  if (validators.etag !== null) headers['If-None-Match'] = validators.etag;
  if (validators.lastModified !== null) headers['If-Modified-Since'] = validators.lastModified;
  return {
    ...privateRequest,
    headers,
    signal,
  };
}

async function readResult(
  response: Response,
  trace: RequestTrace,
  { validators, now, maxBytes }: RequestOptions,
): Promise<Result<FetchedBody | NotModified, FeedFailure>> {
  const received: Validators = {
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
  const freshFor = freshnessLifetimeOf(freshnessHeaders(response.headers), now);
  if (response.status === 304) return readNotModified(validators, received, freshFor);
  const failure = failureOf(response, now);
  if (failure) {
    await response.body?.cancel();
    return err(failure);
  }
  const body = await readResponse(response, maxBytes);
  trace.bytes = body.length;
  if (body.kind === 'tooLarge') return err({ kind: 'tooLarge', maxBytes });
  if (body.length === 0) return err({ kind: 'empty' });
  return ok({
    kind: 'body',
    bytes: body.bytes,
    contentType: response.headers.get('content-type') ?? '',
    validators: received,
    freshFor,
  });
}

/** A 304 to an unconditional request is an error. */
function readNotModified(
  sent: Validators,
  received: Validators,
  freshFor: number | null,
): Result<NotModified, FeedFailure> {
  if (!isConditional(sent)) return err({ kind: 'http', status: 304 });
  return ok({
    kind: 'unchanged',
    validators: {
      etag: received.etag ?? sent.etag,
      lastModified: received.lastModified ?? sent.lastModified,
    },
    freshFor,
  });
}

/** The failure that a response reports; `null` if it has what was requested. */
export function failureOf(response: Response, now: number): FeedFailure | null {
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

const freshnessHeaders = (headers: Headers): FreshnessHeaders => ({
  cacheControl: headers.get('cache-control'),
  age: headers.get('age'),
  expires: headers.get('expires'),
});
