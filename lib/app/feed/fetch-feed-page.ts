import type { Draft } from '../../article/model/article.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { digest } from '../../digest.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import { decode } from '../../feed/decode.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import {
  type Exchange,
  type FetchedBody,
  fetchFeed,
  type RequestTrace,
} from '../../feed/fetch-feed.ts';
import { restOf, type Silence, silenceOf } from '../../feed/polling-hints.ts';
import { judgeItems } from '../../feed/item.ts';
import { parseFeed } from '../../feed/parse.ts';
import type { RawFeed } from '../../feed/raw-feed.ts';
import { noValidators, type Validators } from '../../feed/validators.ts';
import { err, ok, type Result } from '../../result.ts';
import { type ChannelSource, fetchBounds, type Purpose } from '../../site/site.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import type { Outside } from '../env.ts';

/** A page of a feed, read and derived. */
export interface Page {
  kind: 'page';
  validators: Validators;
  /** Ms for which the headers call the answer fresh. */
  freshFor: number | null;
  bodyHash: string | null;
  /** What the feed itself asks for. */
  rest: number | null;
  silence: Silence;
  drafts: Draft[];
  items: number;
  rejects: number;
}

/** The same as last time: by the server's word (304), or because the same bytes came again. */
export interface Same {
  kind: 'notModified' | 'sameBody';
  validators: Validators;
  freshFor: number | null;
}

export interface FetchedPage {
  trace: RequestTrace;
  result: Result<Page | Same, FeedFailure>;
}

/** What a request may be conditional on. */
export interface Condition {
  validators: Validators;
  bodyHash: string | null;
}

export const unconditional: Condition = { validators: noValidators, bodyHash: null };

/** Asks for one page of a channel's feed and reads it; the request is added to `log`. */
export async function fetchPage(
  url: string,
  source: ChannelSource,
  { validators, bodyHash }: Condition,
  outside: Outside,
  log: LogRow[],
): Promise<FetchedPage> {
  const { trace, result } = await request(url, validators, source, outside, log);
  if (!result.ok) return { trace, result };
  const { value } = result;
  if (value.kind === 'unchanged') return { trace, result: ok({ ...value, kind: 'notModified' }) };
  const hash = await digest(value.bytes);
  if (hash === bodyHash) return { trace, result: ok({ ...value, kind: 'sameBody' }) };
  return { trace, result: await readPage(url, value, hash, source) };
}

async function readPage(
  url: string,
  { bytes, contentType, validators, freshFor }: FetchedBody,
  bodyHash: string,
  source: ChannelSource,
): Promise<Result<Page, FeedFailure>> {
  const text = decode(bytes, contentType);
  const feed = parseFeed(text);
  if (!feed.ok) return isChallengePage(text) ? err({ kind: 'challenge' }) : feed;
  const page = await deriveItems(feed.value, url, source);
  // A feed that is empty for a moment must not be recognised by what it gave then: the next answer could be a 304.
  const isEmpty = page.items === 0;
  return ok({
    ...page,
    freshFor,
    validators: isEmpty ? noValidators : validators,
    bodyHash: isEmpty ? null : bodyHash,
  });
}

async function deriveItems(feed: RawFeed, url: string, source: ChannelSource) {
  const { items, rejects } = judgeItems(feed.items, url);
  return {
    kind: 'page',
    rest: restOf(feed.hints),
    silence: silenceOf(feed.hints),
    drafts: await Promise.all(items.map((item) => draftOf(item, source.id))),
    items: items.length,
    rejects: rejects.length,
  } as const;
}

/** What a request is allowed, and what it asks for. */
export interface RequestBounds {
  timeoutMs: number;
  maxBytes: number;
  accept?: string;
}

/** Sends one request and writes it into the log. */
export async function request(
  url: string,
  validators: Validators,
  source: { id: Purpose },
  outside: Outside,
  log: LogRow[],
  { timeoutMs, maxBytes, accept }: RequestBounds = fetchBounds,
): Promise<Exchange> {
  const at = outside.now();
  const { fetch } = outside;
  const exchange = await fetchFeed(url, {
    timeoutMs,
    maxBytes,
    validators,
    fetch,
    now: at,
    ...(accept === undefined ? {} : { accept }),
  });
  const { status, bytes } = exchange.trace;
  log.push({ url, status, bytes, at, channel: source.id, ms: outside.now() - at });
  return exchange;
}
