import type { Draft } from '../article/article.ts';
import { draftOf } from '../article/draft.ts';
import { digest } from '../digest.ts';
import { decode } from '../feed/decode.ts';
import type { FeedFailure } from '../feed/failure.ts';
import {
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
  let failure: FeedFailure = { kind: 'empty' };
  for (const candidate of source.candidates) {
    const result = await ask(candidate, source, channel, outside, log);
    if (result.ok || !isAboutAddress(result.failure)) return { log, result };
    failure = result.failure;
  }
  return { log, result: err(failure) };
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
  const at = outside.now();
  const known = channel.url === url;
  const { trace, result } = await fetchFeed(url, {
    ...fetchBounds,
    validators: known ? { etag: channel.etag, lastModified: channel.lastModified } : noValidators,
    fetch: outside.fetch,
    now: at,
  });
  log.push({ ...trace, at, channel: source.id, ms: outside.now() - at });
  if (!result.ok) return result;
  return read(url, result.value, source, channel);
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
