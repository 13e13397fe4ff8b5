import type { FeedFailure } from '../feed/failure.ts';
import { feedFailureMessage, feedFailureReason } from './failure.ts';

/** The news channel's health, as far as messages need it. */
export interface FeedHealth {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  nextDueAt: number;
}

/** Why no news arrives, and the one action that can help. */
export interface FeedProblem {
  message: string;
  remedy: 'allowAccess' | 'openSite' | 'refresh';
}

/** The current problem; `null` while the feed works. Being offline outranks all other problems. */
export function feedProblem(
  { failure, nextDueAt }: FeedHealth,
  online: boolean,
  now: number,
): FeedProblem | null {
  if (!online) return { message: feedFailureReason({ kind: 'offline' }), remedy: 'refresh' };
  if (failure === null) return null;
  const message = feedFailureMessage(failure, nextDueAt, now);
  if (failure.kind === 'noPermission') return { message, remedy: 'allowAccess' };
  return { message, remedy: failure.kind === 'challenge' ? 'openSite' : 'refresh' };
}
