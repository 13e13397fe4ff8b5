import type { FeedFailure } from '../../feed/failure.ts';
import type { CheckReason } from '../../feed/next-check.ts';
import type { SkipWindow } from '../../feed/polling-hints.ts';
import type { SeenHeaders } from '../../feed/read-response.ts';
import type { ValidatorHistory, Validators } from '../../feed/validators.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import type { LoggedRequest } from '../../site/logged-request.ts';

/** A channel's feed with its validators, outcomes and schedule. */
export interface ChannelRow extends ValidatorHistory {
  id: ChannelId;
  /** The feed in use; `null` until one was found. */
  url: string | null;
  /** How it was found. */
  found: 'candidate' | 'announced' | 'user' | 'policy' | null;
  /** The feed in use before a policy set another. */
  ownFeed?: Pick<ChannelRow, 'url' | 'found'>;
  /** Addresses that answered 410, which are never requested again. */
  retired: string[];
  /** When the address in use answered 410. */
  goneAt: number | null;
  /** When the candidates were last walked. */
  walkedAt: number | null;
  /** Digest of the bytes that were stored last; a response with the same bytes changes nothing. */
  bodyHash: string | null;
  /** The hours and days that the feed asks to skip, and its minimum interval, from the last document. */
  skipWindow: SkipWindow;
  requestedInterval: number | null;
  /** Milliseconds for which the last response was declared fresh. */
  freshFor: number | null;
  checkedAt: number | null;
  succeededAt: number | null;
  nextDueAt: number;
  reason: CheckReason;
  /** Until when the server asked to send no requests; applies to manual refreshes as well. */
  notBefore: number;
  /** Failed polls in a row. */
  failures: number;
  /** How many of these found no feed at the address. */
  missing: number;
  failingSince: number | null;
  failure: FeedFailure | null;
  /** The last failure, for the health page. */
  lastFailure: { failure: FeedFailure; at: number } | null;
  /** Due polls in a row that found the computer offline. */
  offlineChecks: number;
  /** Items in the last document, and how many of them could not be used. */
  items: number;
  rejects: number;
  /** Whether the end of that document was missing. */
  isUnclosed: boolean;
  /** Headers of the last response. */
  headers: SeenHeaders;
  /** How far its older pages have been rechecked; absent before the first successful poll. */
  recheck?: Recheck;
}

/** The state of rechecking older pages of a feed, some each day. */
export interface Recheck {
  /** When a page of them was requested last. */
  startedAt: number;
  /** The next page to recheck, apart from the newest ones, which are rechecked every day. */
  nextPage: number;
  /** The page that the feed lacks, although older articles are stored; `null` if no such page was met. */
  endsBefore: number | null;
  /** What was received last, by address; the latest pages come last. */
  pages: Record<string, RecheckedPage>;
}

/** What is known of an older page. */
export interface RecheckedPage extends Validators {
  bodyHash: string | null;
  /** Publication time of its oldest article. */
  oldest: number | null;
}

/** The row of a channel that was never polled; it is due at once. */
export function newChannel(id: ChannelId): ChannelRow {
  return {
    id,
    url: null,
    found: null,
    retired: [],
    goneAt: null,
    walkedAt: null,
    etag: null,
    lastModified: null,
    sameBodies: 0,
    unconditionalAt: null,
    bodyHash: null,
    skipWindow: { hours: [], days: [] },
    requestedInterval: null,
    freshFor: null,
    checkedAt: null,
    succeededAt: null,
    nextDueAt: 0,
    reason: 'interval',
    notBefore: 0,
    failures: 0,
    missing: 0,
    failingSince: null,
    failure: null,
    lastFailure: null,
    offlineChecks: 0,
    items: 0,
    rejects: 0,
    isUnclosed: false,
    headers: {},
  };
}

/** An entry of the request log; the database numbers it. */
export interface RequestRow extends LoggedRequest {
  id?: number;
}
