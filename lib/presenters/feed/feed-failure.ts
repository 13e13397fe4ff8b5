import type { FeedFailure } from '../../feed/failure.ts';
import { failures } from '../../i18n/en/failures.ts';
import { formatClockTime } from '../../i18n/format-time.ts';

/** What went wrong and when it is tried again, in words that a person can act on. */
export function feedFailureMessage(failure: FeedFailure, nextDueAt: number, now: number): string {
  const what = feedFailureReason(failure);
  if (failure.kind === 'noPermission') return what;
  if (nextDueAt <= now) return `${what} ${failures.nextTrySoon}`;
  return `${what} ${failures.nextTry(formatClockTime(nextDueAt, now))}`;
}

/** What went wrong, without the time. */
export function feedFailureReason(failure: FeedFailure): string {
  switch (failure.kind) {
    case 'http':
      return failure.status === 404 ? failures.notFound : failures.http(failure.status);
    case 'rateLimited':
      return failures.rateLimited;
    case 'tooLarge':
      return failures.tooLarge(failure.maxBytes / 1_000_000);
    default:
      return failures[failure.kind];
  }
}
