import type { FeedHealth } from '../notifications/badge.ts';
import { failureSentence, failureWords } from './feed-failure.ts';

/** What stands between the reader and news, and the one thing that can be done about it. */
export interface FeedProblem {
  sentence: string;
  remedy: 'allowAccess' | 'openSite' | 'refresh';
}

/** `null` while news comes. Without a network nothing else matters. */
export function feedProblem(
  { failure, nextDueAt }: FeedHealth,
  online: boolean,
  now: number,
): FeedProblem | null {
  if (!online) return { sentence: failureWords({ kind: 'offline' }), remedy: 'refresh' };
  if (failure === null) return null;
  const sentence = failureSentence(failure, nextDueAt, now);
  if (failure.kind === 'noPermission') return { sentence, remedy: 'allowAccess' };
  return { sentence, remedy: failure.kind === 'challenge' ? 'openSite' : 'refresh' };
}
