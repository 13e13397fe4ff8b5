import { pollBounds } from '../site.ts';
import { type FeedFailure, isRefusal, wasAnswered } from './failure.ts';

export interface ScheduleInput {
  now: number;
  /** The reader's interval in ms. */
  interval: number;
  /** 0 ≤ random < 1. */
  random: number;
}

/** After a success, changed or not: the interval and a little more, so that installs do not line up. */
export function dueAfterSuccess({ now, interval, random }: ScheduleInput): number {
  return Math.round(now + interval * (1 + random * pollBounds.jitter));
}

/**
 * After a failure, the `failures`-th in a row: a first one that brought no answer is tried again soon,
 * everything else backs off, and a refusal is respected for hours or as long as the server asked.
 */
export function dueAfterFailure(
  failure: FeedFailure,
  failures: number,
  { now, random }: ScheduleInput,
): number {
  const spread = 1 + (random * 2 - 1) * pollBounds.backOffJitter;
  const asked = askedFor(failure, now);
  const wait = backOff(failure, failures) * spread;
  const least = isRefusal(failure) && asked === 0 ? pollBounds.refusedAtLeast : 0;
  return Math.round(Math.max(now + wait, now + least, asked));
}

function backOff(failure: FeedFailure, failures: number): number {
  if (failures <= 1 && !wasAnswered(failure)) return pollBounds.firstRetry;
  const { backOff: steps } = pollBounds;
  return steps[Math.min(failures, steps.length) - 1] ?? steps[0];
}

/** The time that `Retry-After` named, within bounds. */
function askedFor(failure: FeedFailure, now: number): number {
  if (failure.kind !== 'rateLimited' || failure.retryAt === null) return 0;
  return Math.min(failure.retryAt, now + pollBounds.retryAfterAtMost);
}

/** While offline nothing is asked and nothing counted; this is when to look again, the `looks`-th time. */
export function dueWhileOffline(looks: number, now: number): number {
  const steps = pollBounds.offline;
  return now + (steps[Math.min(looks, steps.length - 1)] ?? steps[0]);
}
