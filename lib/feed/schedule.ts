import { pollBounds } from '../site/bounds.ts';
import { type FeedFailure, hasResponse, isRefusal } from './failure.ts';
import type { NextCheck } from './next-check.ts';
import { afterSkipWindow, type SkipWindow } from './polling-hints.ts';

/** What a retry is scheduled by. */
export interface RetryInput {
  now: number;
  /** 0 ≤ random < 1. */
  random: number;
}

/** What the next poll of a channel is scheduled by. */
export interface ScheduleInput extends RetryInput {
  /** The user's interval in ms. */
  interval: number;
}

/** What server and feed asked for: a minimum wait in ms, and hours without polls. */
export interface PollingHints {
  requestedInterval: number | null;
  freshFor: number | null;
  skipWindow: SkipWindow;
}

/**
 * After a success, changed or not: the interval with jitter, so that installations don't poll in step. A longer interval
 * that the feed asks for is honored up to a bound: the feed holds ten items, and posts must not drop out of it.
 */
export function checkAfterSuccess(
  { now, interval, random }: ScheduleInput,
  { requestedInterval, freshFor, skipWindow }: PollingHints,
): NextCheck {
  const requested = Math.max(requestedInterval ?? 0, freshFor ?? 0);
  const granted = Math.min(requested, pollBounds.maxFeedInterval);
  const wait = Math.max(interval, granted) * (1 + random * pollBounds.jitter);
  const due = Math.round(now + wait);
  const at = afterSkipWindow(due, skipWindow);
  if (at !== due) return { at, reason: 'skipWindow' };
  return { at, reason: granted > interval ? 'requested' : 'interval' };
}

/**
 * After the `failures`-th failure in a row: a first one without a response is retried soon, all others back off. A
 * refusal is respected for hours, or for as long as the server asked.
 */
export function checkAfterFailure(
  failure: FeedFailure,
  failures: number,
  { now, random }: RetryInput,
): NextCheck {
  const retryAt = retryAfterTime(failure, now);
  const spread = 1 + (random * 2 - 1) * pollBounds.backoffJitter;
  const wait = Math.min(backOff(failure, failures) * spread, pollBounds.maxBackoff);
  const least = isRefusal(failure) && retryAt === 0 ? pollBounds.minRefusalWait : 0;
  const own = now + Math.max(wait, least);
  return { at: Math.round(Math.max(own, retryAt)), reason: retryAt > own ? 'retryAfter' : 'retry' };
}

function backOff(failure: FeedFailure, failures: number): number {
  if (failure.kind === 'gone') return pollBounds.maxBackoff;
  // The early retry comes before the first step of the backoff, not in its place.
  const step = hasResponse(failure) ? failures : failures - 1;
  if (step <= 0) return pollBounds.firstRetry;
  const { backoff: steps } = pollBounds;
  return steps[Math.min(step, steps.length) - 1] ?? steps[0];
}

/**
 * How long to wait before the candidates of a feed that is gone are walked again. If the site did not answer, the walk
 * showed nothing, so it counts as one of the first.
 */
export function walkInterval(goneFor: number, failure: FeedFailure): number {
  const { every, dailyFor, laterEvery } = pollBounds.rediscovery;
  return goneFor < dailyFor || !hasResponse(failure) ? every : laterEvery;
}

/** The time named by `Retry-After`, within bounds; 0 if it named none. */
export function retryAfterTime(failure: FeedFailure, now: number): number {
  if (failure.kind !== 'rateLimited' || failure.retryAt === null) return 0;
  return Math.min(failure.retryAt, now + pollBounds.maxRetryAfter);
}

/**
 * When to check for a connection again, after `checks` checks in a row found none. Offline polls make no request and
 * count no failure.
 */
export function checkWhileOffline(checks: number, now: number): NextCheck {
  const steps = pollBounds.offlineRecheck;
  return { at: now + (steps[Math.min(checks, steps.length - 1)] ?? steps[0]), reason: 'offline' };
}

/** Bounds a due time by the longest possible wait, because one further ahead was set before the clock was set back. */
export function clampDue(
  { nextDueAt, notBefore, goneAt }: { nextDueAt: number; notBefore: number; goneAt: number | null },
  now: number,
): number {
  const retryAfter = notBefore > now ? pollBounds.maxRetryAfter : 0;
  const walk = goneAt === null ? 0 : pollBounds.rediscovery.laterEvery;
  return Math.min(nextDueAt, now + Math.max(pollBounds.maxBackoff, retryAfter, walk));
}

/** Bounds a `Retry-After` time in the same way. */
export const clampNotBefore = (notBefore: number, now: number): number =>
  Math.min(notBefore, now + pollBounds.maxRetryAfter);

/** How a page or picture that a job requests has failed so far. */
export interface Attempts {
  /** Failures in a row. */
  failures: number;
  /** When it may be requested again; absent before the first failure. */
  nextTryAt?: number;
}

/**
 * What a failed request means for the page or picture that was requested, and for the job that requests others like it.
 */
export interface FailedTurn extends Required<Attempts> {
  /** Whether the failure says nothing about the job's other pages or pictures. */
  isOwn: boolean;
  job: {
    /** How many of the job's pages or pictures have failed since one succeeded. */
    failures: number;
    /** Until when the job requests nothing; 0 if the next turn comes at once. */
    restUntil: number;
  };
}

/**
 * A page or picture that failed waits by a backoff of its own while others have their turn. The job rests if the
 * failure may concern the whole site. One that had failed before does not count for the job again: either others have
 * succeeded since, or the job has counted it already.
 */
export function failedTurn(
  failure: FeedFailure,
  { failures, nextTryAt }: Attempts,
  job: { failures: number },
  schedule: RetryInput,
): FailedTurn {
  const inARow = job.failures + (nextTryAt === undefined ? 1 : 0);
  const isOwn = (hasResponse(failure) && !isRefusal(failure)) || inARow === 0;
  const rests = !isOwn || inARow >= pollBounds.maxFailuresInARow;
  return {
    failures: failures + 1,
    nextTryAt: checkAfterFailure(failure, failures + 1, schedule).at,
    isOwn,
    job: {
      failures: inARow,
      restUntil: rests ? checkAfterFailure(failure, inARow, schedule).at : 0,
    },
  };
}
