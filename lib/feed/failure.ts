/**
 * Everything that can go wrong between asking for a feed and having its items.
 * `fetch` cannot tell a wrong name, a refused connection, a bad certificate and a forbidden redirect apart: all are `unreachable`.
 */
export type FeedFailure =
  | { kind: 'offline' }
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  | { kind: 'http'; status: number }
  /** 429 or 503; `retryAt` is epoch ms where the server named a time. */
  | { kind: 'rateLimited'; status: number; retryAt: number | null }
  | { kind: 'gone' }
  | { kind: 'challenge' }
  | { kind: 'tooLarge'; maxBytes: number }
  | { kind: 'notFeed' }
  | { kind: 'badXml' }
  | { kind: 'empty' }
  | { kind: 'noPermission' }
  /** The articles came, but there is no room for them on the disk. */
  | { kind: 'storageFull' };

/** `noText`: the page was there, but nothing on it could be taken for the article. */
export type FullTextFailure = FeedFailure | { kind: 'noText' };

/** `notArticle`: the page is there, and is none of an article. */
export type PageFailure = FullTextFailure | { kind: 'notArticle' };

/** Whether the server was reached and answered, if only with a refusal. */
export function wasAnswered(failure: FeedFailure): boolean {
  return !['offline', 'unreachable', 'timeout', 'noPermission'].includes(failure.kind);
}

/** Whether the server said "not now" rather than failed. */
export function isRefusal(failure: FeedFailure): boolean {
  if (failure.kind === 'http') return [401, 402, 403, 451].includes(failure.status);
  return failure.kind === 'rateLimited' || failure.kind === 'challenge';
}
