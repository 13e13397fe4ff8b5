import { decode } from '../../feed/decode.ts';
import { announcedFeeds } from '../../feed/feed-discovery.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import type { RequestTrace } from '../../feed/fetch-feed.ts';
import { noValidators, type Validators, validatorsToSend } from '../../feed/validators.ts';
import { err, type Result } from '../../result.ts';
import { type ChannelSource, pollBounds } from '../../site/site.ts';
import type { ChannelRow, LogRow } from '../../store/db/rows/channels.ts';
import {
  type FetchedPage,
  fetchPage,
  type Page,
  request,
  type Same,
  unconditional,
} from './fetch-feed-page.ts';
import type { Outside } from '../env.ts';

/** What one poll of a channel brought, before anything is stored. */
export interface Polled {
  log: LogRow[];
  /** The address that gave the answer, and how it came to be asked. */
  url: string | null;
  found: ChannelRow['found'];
  trace: RequestTrace | null;
  /** The condition of the request. */
  sent: Validators;
  /** Whether the candidates were walked. */
  walked: boolean;
  /** Addresses that said 410 now. */
  gone: string[];
  result: Result<Page | Same, FeedFailure>;
}

/** Asks the channel's feed; where none is known, or it has been missing for long, its candidates in order until one carries the channel's items. */
export async function pollChannel(
  source: ChannelSource,
  channel: ChannelRow,
  outside: Outside,
): Promise<Polled> {
  const log: LogRow[] = [];
  const { url, found } = channel;
  if (url === null || mustWalk(channel, outside.now())) return walk(source, channel, outside, log);
  const validators = validatorsToSend(channel, outside.now());
  const condition = { validators, bodyHash: channel.bodyHash };
  const { trace, result } = await fetchPage(url, source, condition, outside, log);
  const gone = isGone(result) ? [url] : [];
  return { log, url, found, trace, sent: validators, walked: false, gone, result };
}

/** A feed that is gone, or was not there several times running, may stand somewhere else by now. */
function mustWalk({ url, retired, missing, walkedAt }: ChannelRow, now: number): boolean {
  const { every, afterMissing } = pollBounds.walkAgain;
  const isMissing = missing >= afterMissing || retired.includes(url ?? '');
  return isMissing && (walkedAt === null || now - walkedAt >= every || retired.includes(url ?? ''));
}

async function walk(
  source: ChannelSource,
  channel: ChannelRow,
  outside: Outside,
  log: LogRow[],
): Promise<Polled> {
  const polled: Polled = {
    log,
    url: channel.url,
    found: channel.found,
    trace: null,
    sent: noValidators,
    walked: true,
    gone: [],
    result: err(channel.failure ?? { kind: 'empty' }),
  };
  for await (const { url, found } of candidatesOf(source, channel, outside, log)) {
    const { trace, result } = await fetchPage(url, source, unconditional, outside, log);
    polled.trace = trace;
    polled.result = adopt(result, source);
    if (isGone(result)) polled.gone.push(url);
    if (polled.result.ok) return { ...polled, url, found };
    if (!isAboutAddress(polled.result.failure)) return polled;
  }
  return polled;
}

interface Candidate {
  url: string;
  found: 'candidate' | 'announced';
}

/** Every address where the channel's feed may be, each once: those known beforehand, then what the site's pages announce. */
async function* candidatesOf(
  source: ChannelSource,
  { retired }: ChannelRow,
  outside: Outside,
  log: LogRow[],
): AsyncGenerator<Candidate> {
  const tried = new Set<string>(retired);
  for (const url of source.candidates) {
    if (!tried.has(url)) yield { url, found: 'candidate' };
    tried.add(url);
  }
  for (const page of source.pages) {
    const { result } = await request(page, noValidators, source, outside, log);
    if (!result.ok || result.value.kind === 'unchanged') continue;
    const html = decode(result.value.bytes, result.value.contentType);
    for (const url of announcedFeeds(html, page)) {
      if (!tried.has(url)) yield { url, found: 'announced' };
      tried.add(url);
    }
  }
}

/** A feed is adopted only if it links to what the channel is for; one in use may be empty for a while. */
function adopt(result: Polled['result'], source: ChannelSource): Polled['result'] {
  if (!result.ok || result.value.kind !== 'page') return result;
  const carries = result.value.drafts.some((draft) => source.accepts.test(draft.url));
  return carries ? result : err({ kind: 'empty' });
}

const isGone = (result: FetchedPage['result']): boolean =>
  !result.ok && result.failure.kind === 'gone';

/** Whether another address of the same site may do better. */
function isAboutAddress(failure: FeedFailure): boolean {
  if (failure.kind === 'http') return failure.status < 500;
  return ['gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}
