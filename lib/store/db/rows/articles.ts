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
  /** The version that was saved. */
  hash?: string;
  /** The pictures of that version: a later one may show others. */
  pictures?: string[];
  /** The tags under which it is saved. */
  tags?: string[];
}

/** A name of an article that was removed: its address, or another one it went by. */
export interface GoneRow {
  url: string;
  /** The article's address, where this is another name. */
  of?: string;
  arrivedAt?: number;
  /** When it was removed. */
  at?: number;
}

/** What the site says about who writes. */
export interface AuthorRow {
  name: string;
  words: string;
}

/** Outbox of notifications. `claimed` means that it may have been shown already. */
export interface NoticeRow {
  n: number;
  state: 'waiting' | 'claimed';
  at: number;
}

/** The hash of an article of which only the name is known: a text that comes is its first. */
export const noText = '';
