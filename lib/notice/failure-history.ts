import type { FeedFailure } from '../feed/failure.ts';
import { words } from '../words/en.ts';
import { age, clockTime } from '../words/time.ts';
import { failureSentence, failureWords } from './failure-sentence.ts';

/** A channel's failures, the one that goes on and the last one there was. */
export interface Failures {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  lastFailure: { failure: FeedFailure; at: number } | null;
  nextDueAt: number;
}

/** What went wrong last, when, and whether it still does, a sentence each. */
export function failureHistory(channel: Failures, now: number): string[] {
  const { failure, failures, failingSince, lastFailure, nextDueAt } = channel;
  const { feed } = words.health;
  if (failure) {
    const since = failingSince ?? now;
    return [failureSentence(failure, nextDueAt, now), feed.inARow(failures, clockTime(since, now))];
  }
  if (!lastFailure) return [feed.noFailure];
  const what = failureWords(lastFailure.failure);
  return [feed.whatAndWhen(what, age(lastFailure.at, now)), feed.over];
}
