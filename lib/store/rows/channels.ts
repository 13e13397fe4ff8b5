import type { FeedFailure } from '../../feed/failure.ts';
import type { SeenHeaders } from '../../feed/fetch-feed.ts';
import type { SkipWindow } from '../../feed/polling-hints.ts';
import type { CheckReason } from '../../feed/schedule.ts';
import type { ValidatorHistory } from '../../feed/validators.ts';
import type { ChannelId, RequestPurpose } from '../../site/channels.ts';

/** A channel's whole memory: which feed, what it was recognised by, how it went, when it is due. */
export interface ChannelRow extends ValidatorHistory {
  id: ChannelId;
  /** The feed in use; `null` until one was found. */
  url: string | null;
  /** How it was found. */
  found: 'candidate' | 'announced' | 'user' | null;
  /** Addresses that answered 410: never asked again. */
  retired: string[];
  /** When the candidates were last walked. */
  walkedAt: number | null;
  /** Digest of the bytes last stored: an answer with the same bytes changes nothing. */
  bodyHash: string | null;
  /** What the feed asks for, from the document last read. */
  skipWindow: SkipWindow;
  requestedInterval: number | null;
  checkedAt: number | null;
  succeededAt: number | null;
  nextDueAt: number;
  reason: CheckReason;
  /** Until then the server asked not to be asked again; the button waits too. */
  notBefore: number;
  /** In a row. */
  failures: number;
  /** How many of those in a row found no feed at the address. */
  missing: number;
  failingSince: number | null;
  failure: FeedFailure | null;
  /** The last failure there was, for the health page. */
  lastFailure: { failure: FeedFailure; at: number } | null;
  /** How often in a row the machine was offline when a poll was due. */
  offlineLooks: number;
  /** Items in the document last read, and how many of them could not be used. */
  items: number;
  rejects: number;
  /** Headers of the last answer. */
  headers: SeenHeaders;
}

/** One request as it went. */
export interface RequestRow {
  id?: number;
  at: number;
  purpose: RequestPurpose;
  url: string;
  /** 0 where no answer came. */
  status: number;
  bytes: number;
  ms: number;
}
