import { pollBounds } from '../site/bounds.ts';
import { type FeedFailure, isRefusal, wasAnswered } from './failure.ts';
import { afterSkipWindow, type SkipWindow } from './polling-hints.ts';

/** Why the next check is when it is: shown on the health page. */
export type CheckReason =
  | 'interval'
  /** The server or the feed asked for more time than the reader's interval. */
  | 'asked'
  | 'silence'
  | 'retry'
  | 'retryAfter'
  | 'offline'
  | 'absent'
  | 'moved';

export interface NextCheck {
  at: number;
  reason: CheckReason;
}

export interface ScheduleInput {
  now: number;
  /** The reader's interval in ms. */
  interval: number;
  /** 0 ≤ random < 1. */
  random: number;
}

/** What server and feed asked for: ms from now, and hours to be left alone in. */
export interface PollingHints {
  rest: number | null;
  silence: SkipWindow;
}

/**
 * After a success, changed or not: the interval and a little more, so that installs do not line up. A longer rest is
 * granted up to a bound, because ten items is all a feed holds and a hint that is too long would lose posts.
 */
export function checkAfterSuccess(
  { now, interval, random }: ScheduleInput,
  { rest, silence }: PollingHints,
): NextCheck {
  const granted = Math.min(rest ?? 0, pollBounds.maxFeedInterval);
  const wait = Math.max(interval, granted) * (1 + random * pollBounds.jitter);
  const due = Math.round(now + wait);
  const at = afterSkipWindow(due, silence);
  if (at !== due) return { at, reason: 'silence' };
  return { at, reason: granted > interval ? 'asked' : 'interval' };
}

/**
 * After a failure, the `failures`-th in a row: a first one that brought no answer is tried again soon,
 * everything else backs off, and a refusal is respected for hours or as long as the server asked.
 */
export function checkAfterFailure(
  failure: FeedFailure,
  failures: number,
  { now, random }: ScheduleInput,
): NextCheck {
  const asked = retryAfterTime(failure, now);
  const spread = 1 + (random * 2 - 1) * pollBounds.backoffJitter;
  const wait = Math.min(backOff(failure, failures) * spread, pollBounds.maxBackoff);
  const least = isRefusal(failure) && asked === 0 ? pollBounds.minRefusalWait : 0;
  const own = Math.max(now + wait, now + least);
  return { at: Math.round(Math.max(own, asked)), reason: asked > own ? 'retryAfter' : 'retry' };
}

function backOff(failure: FeedFailure, failures: number): number {
  if (failure.kind === 'gone') return pollBounds.maxBackoff;
  // The early retry of a failure without an answer comes before the first step, not instead of it.
  const step = wasAnswered(failure) ? failures : failures - 1;
  if (step <= 0) return pollBounds.firstRetry;
  const { backoff: steps } = pollBounds;
  return steps[Math.min(step, steps.length) - 1] ?? steps[0];
}

/** The time that `Retry-After` named, within bounds; 0 where it named none. */
export function retryAfterTime(failure: FeedFailure, now: number): number {
  if (failure.kind !== 'rateLimited' || failure.retryAt === null) return 0;
  return Math.min(failure.retryAt, now + pollBounds.maxRetryAfter);
}

/** While offline nothing is asked and nothing counted; this is when to look again, the `looks`-th time. */
export function checkWhileOffline(looks: number, now: number): NextCheck {
  const steps = pollBounds.offlineRecheck;
  return { at: now + (steps[Math.min(looks, steps.length - 1)] ?? steps[0]), reason: 'offline' };
}

/**
 * A due time that lies further ahead than any wait can be was set by a clock that has been put back since;
 * it comes down to the longest wait, or the reader would be deaf until then.
 */
export function clampDue(nextDueAt: number, notBefore: number, now: number): number {
  const longest = notBefore > now ? pollBounds.maxRetryAfter : pollBounds.maxBackoff;
  return Math.min(nextDueAt, now + longest);
}

/** The same for the time before which the server wants no visit. */
export const clampNotBefore = (notBefore: number, now: number): number =>
  Math.min(notBefore, now + pollBounds.maxRetryAfter);
