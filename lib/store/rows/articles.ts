/** Another name of an article: its guid, `?p=ID`, or an earlier address. */
export interface AliasRow {
  alias: string;
  articleId: number;
}

/** The source of one version, as the publisher sent it. */
export interface BodyRow {
  articleId: number;
  hash: string;
  seenAt: number;
  title: string;
  source: string;
}

/** Exists while the article is unread. */
export interface UnreadRow {
  articleId: number;
  /** The same as in its article. */
  listedAt: number;
}

/** Exists while the article is saved. */
export interface SavedRow {
  articleId: number;
  savedAt: number;
  /** The version that was saved. */
  hash?: string;
  /** The pictures of that version; a later one may show others. */
  pictures?: string[];
  tags?: string[];
}

/** A name of an article that was removed: its address, or one of its aliases. */
export interface TombstoneRow {
  url: string;
  /** The article's address, if `url` is an alias. */
  articleUrl?: string;
  arrivedAt?: number;
  removedAt?: number;
}

/** What the site says about an author. */
export interface AuthorRow {
  name: string;
  bio: string;
}

/** An entry of the notification outbox. `claimed` means that it may have been shown already. */
export interface NotificationRow {
  articleId: number;
  state: 'waiting' | 'claimed';
  at: number;
  /** Whether a quiet time has held it, so that it is announced in a summary. */
  isHeld?: true;
  /** The rule that asks to announce it. */
  rule?: string;
  /** Whether that rule asks for no sound. */
  isSilent?: boolean;
  /** Whether a rule has marked it as read, so that it is announced only if a watch list or a rule asks for that. */
  isMarkedRead?: true;
}

/** An excerpt whose page could not be used so far. */
export interface FullTextAttemptRow {
  articleId: number;
  /** Failures in a row. */
  failures: number;
  /** When the page may be requested again. */
  nextTryAt: number;
}

/** The hash of a placeholder, an article of which only the name is known. */
export const noText = '';
