/**
 * Everything that can fail between requesting a feed and storing its items. `fetch` can't tell a wrong name, a refused
 * connection, a bad certificate and a forbidden redirect apart: all are `unreachable`.
 */
export type FeedFailure =
  | { kind: 'offline' }
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  | { kind: 'http'; status: number }
  /** 429 or 503; `retryAt` is epoch ms, or `null` if the server named no time. */
  | { kind: 'rateLimited'; status: number; retryAt: number | null }
  | { kind: 'gone' }
  /**
   * `passed`: the user has passed the check in a tab. Either no request was sent since (`untested`), or the site asked
   * for a check again (`inVain`).
   */
  | { kind: 'challenge'; passed?: 'untested' | 'inVain' }
  | { kind: 'tooLarge'; maxBytes: number }
  | { kind: 'notFeed' }
  | { kind: 'badXml' }
  | { kind: 'empty' }
  | { kind: 'noPermission' }
  /** The articles arrived, but the disk is full. */
  | { kind: 'storageFull' };

/** `noText`: the page loaded, but no article text was found on it. */
export type FullTextFailure = FeedFailure | { kind: 'noText' };

/** `notArticle`: the page loaded, but isn't an article. */
export type PageFailure = FullTextFailure | { kind: 'notArticle' };

/** Whether the server responded, even with a refusal. */
export function hasResponse(failure: FeedFailure): boolean {
  return !['offline', 'unreachable', 'timeout', 'noPermission'].includes(failure.kind);
}

/** Whether the server has nothing at the address. */
export const isNotFound = (failure: PageFailure): boolean =>
  failure.kind === 'http' && failure.status === 404;

/** Whether the server refused the request rather than failed. */
export function isRefusal(failure: FeedFailure): boolean {
  if (failure.kind === 'http') return [401, 402, 403, 451].includes(failure.status);
  return failure.kind === 'rateLimited' || failure.kind === 'challenge';
}
