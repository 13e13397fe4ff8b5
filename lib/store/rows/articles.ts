/** Another name of an article: guid, `?p=ID`, an address it had earlier. */
export interface AliasRow {
  alias: string;
  articleId: number;
}

/** One version's source as the publisher sent it. */
export interface BodyRow {
  articleId: number;
  hash: string;
  seenAt: number;
  title: string;
  source: string;
}

/** There while the article is unread. */
export interface UnreadRow {
  articleId: number;
  sortAt: number;
}

export interface SavedRow {
  articleId: number;
  savedAt: number;
  /** The version that was saved. */
  hash?: string;
  /** The pictures of that version: a later one may show others. */
  pictures?: string[];
  /** The tags under which it is saved. */
  tags?: string[];
}

/** A name of an article that was removed: its address, or another one it went by. */
export interface TombstoneRow {
  url: string;
  /** The article's address, where this is another name. */
  articleUrl?: string;
  arrivedAt?: number;
  /** When it was removed. */
  removedAt?: number;
}

/** What the site says about who writes. */
export interface AuthorRow {
  name: string;
  bio: string;
}

/** Outbox of notifications. `claimed` means that it may have been shown already. */
export interface NotificationRow {
  articleId: number;
  state: 'waiting' | 'claimed';
  at: number;
}

/** The hash of an article of which only the name is known: a text that comes is its first. */
export const noText = '';
