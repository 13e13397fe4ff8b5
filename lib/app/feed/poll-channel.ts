import { decode } from '../../feed/decode.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { announcedFeeds } from '../../feed/feed-discovery.ts';
import type { RequestTrace } from '../../feed/request-once.ts';
import { noValidators, type Validators, validatorsToSend } from '../../feed/validators.ts';
import { err, type Result } from '../../result.ts';
import { pollBounds } from '../../site/bounds.ts';
import type { ChannelSource } from '../../site/channels.ts';
import type { ChannelRow, RequestRow } from '../../store/rows/channels.ts';
import type { Env } from '../env.ts';
import { sendRequest } from '../request.ts';
import {
  type FeedPage,
  type FeedPageResponse,
  fetchFeedPage,
  type UnchangedFeed,
} from './fetch-feed-page.ts';

/** The outcome of one poll, before anything is stored. */
export interface PollResponse {
  log: RequestRow[];
  /** The address that answered, and how it was found. */
  url: string | null;
  found: ChannelRow['found'];
  trace: RequestTrace | null;
  /** Validators that were sent. */
  sentValidators: Validators;
  rediscovered: boolean;
  /** Addresses that answered 410. */
  goneUrls: string[];
  result: Result<FeedPage | UnchangedFeed, FeedFailure>;
}

/**
 * Requests the channel's feed. If its address is unknown, or the feed has been gone or missing for long, tries the
 * candidates in order until one carries the channel's items.
 */
export async function pollChannel(
  source: ChannelSource,
  channel: ChannelRow,
  env: Env,
): Promise<PollResponse> {
  const log: RequestRow[] = [];
  const { url, found } = channel;
  if (url === null || mustRediscover(channel, env.now()))
    return discoverFeed(source, channel, env, log);
  const validators = validatorsToSend(channel, env.now());
  const condition = { validators, bodyHash: channel.bodyHash };
  const { trace, result } = await fetchFeedPage({ url, source, condition }, env, log);
  const goneUrls = isGone(result) ? [url] : [];
  return {
    log,
    url,
    found,
    trace,
    sentValidators: validators,
    rediscovered: false,
    goneUrls,
    result,
  };
}

/**
 * Whether a feed may have moved because it is gone or was missing several times in a row. A feed set by policy is kept.
 */
function mustRediscover({ goneAt, missing, walkedAt, found }: ChannelRow, now: number): boolean {
  const { every, afterMissing } = pollBounds.rediscovery;
  if (found === 'policy') return false;
  if (goneAt !== null) return true;
  // A walk in the future was recorded before the clock was set back.
  return missing >= afterMissing && (walkedAt === null || Math.abs(now - walkedAt) >= every);
}

async function discoverFeed(
  source: ChannelSource,
  channel: ChannelRow,
  env: Env,
  log: RequestRow[],
): Promise<PollResponse> {
  const polled: PollResponse = {
    log,
    url: channel.url,
    found: channel.found,
    trace: null,
    sentValidators: noValidators,
    rediscovered: true,
    goneUrls: [],
    result: err(channel.failure ?? { kind: 'empty' }),
  };
  for await (const candidate of candidatesOf(source, channel, env, log)) {
    if ('failure' in candidate) {
      if (isAddressFailure(candidate.failure)) continue;
      return { ...polled, result: err(candidate.failure) };
    }
    const { url, found } = candidate;
    const { trace, result } = await fetchFeedPage({ url, source }, env, log);
    polled.trace = trace;
    polled.result = requireChannelItems(result, source);
    if (isGone(result)) polled.goneUrls.push(url);
    if (polled.result.ok) return { ...polled, url, found };
    if (!isAddressFailure(polled.result.failure)) return polled;
  }
  return polled;
}

interface Candidate {
  url: string;
  found: 'candidate' | 'announced';
}

/** A page that may announce feeds, but could not be read. */
interface UnreadPage {
  failure: FeedFailure;
}

/**
 * Every address where the channel's feed may be, each once: first the known candidates, then those that the site's
 * readable pages announce.
 */
async function* candidatesOf(
  source: ChannelSource,
  { retired }: ChannelRow,
  env: Env,
  log: RequestRow[],
): AsyncGenerator<Candidate | UnreadPage> {
  const tried = new Set<string>(retired);
  for (const url of source.candidates) {
    if (!tried.has(url)) yield { url, found: 'candidate' };
    tried.add(url);
  }
  for (const page of source.pages) {
    const { result } = await sendRequest({ url: page, purpose: source.id }, env, log);
    if (!result.ok) {
      yield { failure: result.failure };
      continue;
    }
    const html = decode(result.value.bytes, result.value.contentType);
    for (const url of announcedFeeds(html, page)) {
      if (!tried.has(url)) yield { url, found: 'announced' };
      tried.add(url);
    }
  }
}

/** A candidate must link to the channel's articles; a feed already in use may be empty for a while. */
function requireChannelItems(
  result: Result<FeedPage, FeedFailure>,
  source: ChannelSource,
): Result<FeedPage, FeedFailure> {
  if (!result.ok) return result;
  const carries = result.value.drafts.some((draft) => source.accepts.test(draft.url));
  return carries ? result : err({ kind: 'empty' });
}

const isGone = (result: FeedPageResponse['result']): boolean =>
  !result.ok && result.failure.kind === 'gone';

/** Whether another address of the site may succeed. */
function isAddressFailure(failure: FeedFailure): boolean {
  if (failure.kind === 'http') return failure.status < 500;
  return ['gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}
