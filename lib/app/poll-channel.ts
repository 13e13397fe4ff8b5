import type { Draft } from '../article/article.ts';
import { draftOf } from '../article/draft.ts';
import { digest } from '../digest.ts';
import { decode } from '../feed/decode.ts';
import { announcedFeeds } from '../feed/discover.ts';
import type { FeedFailure } from '../feed/failure.ts';
import {
  type Exchange,
  type FetchedBody,
  fetchFeed,
  type Unchanged,
  type Validators,
} from '../feed/fetch-feed.ts';
import { type FeedItem, judgeItems } from '../feed/item.ts';
import { parseFeed } from '../feed/parse.ts';
import { err, ok, type Result } from '../result.ts';
import { type ChannelSource, fetchBounds } from '../site.ts';
import type { ChannelRow, LogRow } from '../store/rows.ts';
import type { Outside } from './outside.ts';

/** What one poll of a channel brought, before anything is stored. */
export interface Polled {
  log: LogRow[];
  result: Result<Page | Nothing, FeedFailure>;
}

/** A page of the feed, read and derived. */
export interface Page {
  kind: 'page';
  url: string;
  validators: Validators;
  bodyHash: string;
  drafts: Draft[];
  items: number;
  rejects: number;
}

/** The same as last time: by the server's word (304), or because the same bytes came again. */
export interface Nothing {
  kind: 'nothing';
  validators: Validators;
}

const noValidators: Validators = { etag: null, lastModified: null };

/** Asks the channel's feed; where none is known yet, its candidates in order until one carries the channel's items. */
export async function pollChannel(
  source: ChannelSource,
  channel: ChannelRow,
  outside: Outside,
): Promise<Polled> {
  const log: LogRow[] = [];
  if (channel.url !== null) {
    return { log, result: await ask(channel.url, source, channel, outside, log) };
  }
  let result: Polled['result'] = err({ kind: 'empty' });
  for await (const candidate of candidatesOf(source, outside, log)) {
    result = await ask(candidate, source, channel, outside, log);
    if (result.ok || !isAboutAddress(result.failure)) break;
  }
  return { log, result };
}

/** Every address where the channel's feed may be, each once: those known beforehand, then what the site's pages announce. */
async function* candidatesOf(
  source: ChannelSource,
  outside: Outside,
  log: LogRow[],
): AsyncGenerator<string> {
  yield* source.candidates;
  const tried = new Set<string>(source.candidates);
  for (const page of source.pages) {
    const { result } = await request(page, noValidators, source, outside, log);
    if (!result.ok || result.value.kind === 'unchanged') continue;
    const html = decode(result.value.bytes, result.value.contentType);
    for (const feed of announcedFeeds(html, page)) {
      if (!tried.has(feed)) yield feed;
      tried.add(feed);
    }
  }
}

/** Whether another address of the same site may do better. */
function isAboutAddress(failure: FeedFailure): boolean {
  if (failure.kind === 'http') return failure.status < 500;
  return ['gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}

async function ask(
  url: string,
  source: ChannelSource,
  channel: ChannelRow,
  outside: Outside,
  log: LogRow[],
): Promise<Polled['result']> {
  const { etag, lastModified } = channel.url === url ? channel : noValidators;
  const { result } = await request(url, { etag, lastModified }, source, outside, log);
  if (!result.ok) return result;
  return read(url, result.value, source, channel);
}

async function request(
  url: string,
  validators: Validators,
  source: ChannelSource,
  outside: Outside,
  log: LogRow[],
): Promise<Exchange> {
  const at = outside.now();
  const { fetch } = outside;
  const exchange = await fetchFeed(url, { ...fetchBounds, validators, fetch, now: at });
  log.push({ ...exchange.trace, at, channel: source.id, ms: outside.now() - at });
  return exchange;
}

async function read(
  url: string,
  fetched: FetchedBody | Unchanged,
  source: ChannelSource,
  channel: ChannelRow,
): Promise<Polled['result']> {
  const { validators } = fetched;
  if (fetched.kind === 'unchanged') return ok({ kind: 'nothing', validators });
  const bodyHash = await digest(fetched.bytes);
  if (channel.url === url && bodyHash === channel.bodyHash)
    return ok({ kind: 'nothing', validators });
  const feed = parseFeed(decode(fetched.bytes, fetched.contentType));
  if (!feed.ok) return feed;
  const { items, rejects } = judgeItems(feed.value.items, url);
  if (channel.url !== url && !carries(items, source)) return err({ kind: 'empty' });
  return ok({
    kind: 'page',
    url,
    validators,
    bodyHash,
    drafts: await Promise.all(items.map((item) => draftOf(item, source.id))),
    items: items.length,
    rejects: rejects.length,
  });
}

/** A feed is adopted only if it links to what the channel is for; one in use may be empty for a while. */
function carries(items: readonly FeedItem[], source: ChannelSource): boolean {
  return items.some((item) => source.accepts.test(item.url));
}
