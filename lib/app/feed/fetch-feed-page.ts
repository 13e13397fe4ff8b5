import { draftOf } from '../../article/ingest/draft.ts';
import type { Draft } from '../../article/model/article.ts';
import { digest } from '../../digest.ts';
import { decode } from '../../feed/decode.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import type { FeedItem } from '../../feed/feed-item.ts';
import { baseOf, validateItems } from '../../feed/item.ts';
import { parseFeed } from '../../feed/parse.ts';
import { requestedIntervalOf, type SkipWindow, skipWindowOf } from '../../feed/polling-hints.ts';
import type { RawFeed } from '../../feed/raw-feed.ts';
import type { FetchedBody, RequestTrace } from '../../feed/request-once.ts';
import { noValidators, type Validators } from '../../feed/validators.ts';
import { ok, type Result, reportSkipped } from '../../result.ts';
import type { ChannelSource } from '../../site/channels.ts';
import { canonicalCommentsUrl } from '../../site/forum.ts';
import { isArticleUrl } from '../../site/site.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import type { Env } from '../env.ts';
import { sendRequest } from '../request.ts';

/** A parsed page of a feed, with the drafts derived from its items. */
export interface FeedPage {
  kind: 'page';
  validators: Validators;
  /** Milliseconds for which the headers declare the response fresh. */
  freshFor: number | null;
  bodyHash: string | null;
  /** Minimum polling interval that the feed document asks for, in ms. */
  requestedInterval: number | null;
  skipWindow: SkipWindow;
  drafts: Draft[];
  items: number;
  rejects: number;
  /** Whether the document was cut off before its end. */
  isUnclosed: boolean;
  /** Whether it is cut off inside an item: what follows that item is unknown. */
  isCut: boolean;
}

/** A feed that has not changed: the server said so (304), or sent the same bytes again. */
export interface UnchangedFeed {
  kind: 'notModified' | 'sameBody';
  validators: Validators;
  freshFor: number | null;
}

/** The response to a request for a page of a feed. */
export interface FeedPageResponse<Success = FeedPage | UnchangedFeed> {
  trace: RequestTrace;
  result: Result<Success, FeedFailure>;
}

/**
 * Validators that make a request conditional, and the hash of the last body, by which an equal one counts as unchanged.
 */
export interface RequestCondition {
  validators: Validators;
  bodyHash: string | null;
}

const unconditional: RequestCondition = { validators: noValidators, bodyHash: null };

/** The page of a channel's feed that is requested. */
export interface FeedPageRequest {
  url: string;
  source: ChannelSource;
  /** If absent, the full document is requested, whatever is already stored. */
  condition?: RequestCondition | undefined;
}

/**
 * Fetches and parses one page of a channel's feed; the request is added to `log`. Without a condition, only a page is a
 * success.
 */
export function fetchFeedPage(
  request: FeedPageRequest & { condition?: never },
  env: Env,
  log: RequestRow[],
): Promise<FeedPageResponse<FeedPage>>;
export function fetchFeedPage(
  request: FeedPageRequest,
  env: Env,
  log: RequestRow[],
): Promise<FeedPageResponse>;
export async function fetchFeedPage(
  { url, source, condition = unconditional }: FeedPageRequest,
  env: Env,
  log: RequestRow[],
): Promise<FeedPageResponse> {
  const { validators, bodyHash } = condition;
  const { trace, result } = await sendRequest({ url, purpose: source.id, validators }, env, log);
  if (!result.ok) return { trace, result };
  const { value } = result;
  if (value.kind === 'unchanged') return { trace, result: ok({ ...value, kind: 'notModified' }) };
  const hash = await digest(value.bytes);
  if (hash === bodyHash) return { trace, result: ok({ ...value, kind: 'sameBody' }) };
  return { trace, result: await parseFeedPage(url, value, hash, source) };
}

async function parseFeedPage(
  url: string,
  { bytes, contentType, validators, freshFor }: FetchedBody,
  bodyHash: string,
  source: ChannelSource,
): Promise<Result<FeedPage, FeedFailure>> {
  const feed = parseFeed(decode(bytes, contentType));
  if (!feed.ok) return feed;
  const page = await deriveItems(feed.value, url, source);
  // An empty or truncated feed may be temporary, so its validators are not used: the next response could be a 304.
  const isEmpty = page.items === 0;
  return ok({
    ...page,
    freshFor,
    validators: isEmpty || page.isUnclosed ? noValidators : validators,
    bodyHash: isEmpty ? null : bodyHash,
  });
}

/**
 * Derives articles from a feed. Items of other hosts and of the front page are left out, because one could replace an
 * article or pretend to be one.
 */
async function deriveItems(feed: RawFeed, url: string, source: ChannelSource) {
  const base = baseOf(feed, url);
  const { items, rejects } = validateItems(feed.items, base, canonicalCommentsUrl);
  const ofSite = items.filter((item) => isArticleUrl(item.url));
  const drafts = await draftItems(ofSite, source);
  return {
    kind: 'page',
    requestedInterval: requestedIntervalOf(feed.hints),
    skipWindow: skipWindowOf(feed.hints),
    drafts,
    items: drafts.length,
    rejects: rejects.length + items.length - drafts.length + feed.unclosedItems,
    isUnclosed: feed.isUnclosed,
    isCut: feed.isUnclosed && feed.unclosedItems > 0,
  } as const;
}

/** Derives articles from the items of a feed, in their order. */
async function draftItems(items: readonly FeedItem[], source: ChannelSource): Promise<Draft[]> {
  const drafts = await Promise.all(items.map((item) => draftItem(item, source)));
  return drafts.filter((draft) => draft !== null);
}

async function draftItem(item: FeedItem, { id }: ChannelSource): Promise<Draft | null> {
  try {
    return await draftOf(item, id);
  } catch (error) {
    reportSkipped(item.url, error);
    return null;
  }
}
