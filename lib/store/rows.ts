import type { FeedFailure } from '../feed/failure.ts';
import type { ChannelId } from '../site.ts';

/** Another name of an article: guid, `?p=ID`, an address it had earlier. */
export interface AliasRow {
  alias: string;
  n: number;
}

/** One version's source as the publisher sent it. */
export interface BodyRow {
  n: number;
  hash: string;
  seenAt: number;
  title: string;
  source: string;
}

/** There while the article is unread. */
export interface UnreadRow {
  n: number;
  sortAt: number;
}

export interface SavedRow {
  n: number;
  savedAt: number;
}

/** The version that was read last, and when. */
export interface OpenedRow {
  n: number;
  hash: string;
  at: number;
}

/** A channel's whole memory: which feed, what it was recognised by, how it went, when it is due. */
export interface ChannelRow {
  id: ChannelId;
  /** The feed in use; `null` until one was found. */
  url: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Digest of the bytes last stored: an answer with the same bytes changes nothing. */
  bodyHash: string | null;
  checkedAt: number | null;
  succeededAt: number | null;
  nextDueAt: number;
  /** Until then the server asked not to be asked again; the button waits too. */
  notBefore: number;
  /** In a row. */
  failures: number;
  failingSince: number | null;
  failure: FeedFailure | null;
  /** How often in a row the machine was offline when a poll was due. */
  offlineLooks: number;
  /** Items in the document last read, and how many of them could not be used. */
  items: number;
  rejects: number;
}

/** Outbox of notifications. `claimed` means that it may have been shown already. */
export interface NoticeRow {
  n: number;
  state: 'waiting' | 'claimed';
  at: number;
}

/** Something the reader did to many articles at once, kept so that it can be undone. */
export interface ActRow {
  id?: number;
  at: number;
  kind: 'read';
  unread: UnreadRow[];
  undone: boolean;
}

/** What a surface shows. `window` is `popup`, or `panel:<window id>`. */
export interface ViewRow {
  window: string;
  list: ListName;
  tab: PopupTab;
  /** The article in the reading view; `null` for the list. */
  article: number | null;
  /** The row that has the keyboard, so that a closed list opens where it was. */
  selected: number | null;
  at: number;
}

export type ListName = 'unread' | 'all' | 'saved';

export type PopupTab = 'unread' | 'highlights' | 'saved';

/** One request as it went. */
export interface LogRow {
  id?: number;
  at: number;
  channel: ChannelId;
  url: string;
  /** 0 where no answer came. */
  status: number;
  bytes: number;
  ms: number;
}

export interface MetaRow {
  key: string;
  value: string | number;
}
