import type { FeedHealth } from '../notifications/badge.ts';
import { feedFailureMessage, feedFailureReason } from './feed-failure.ts';

/** What stands between the reader and news, and the one thing that can be done about it. */
export interface FeedProblem {
  message: string;
  remedy: 'allowAccess' | 'openSite' | 'refresh';
}

/** `null` while news comes. Without a network nothing else matters. */
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
