import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import { formatClockTime, formatTimestamp } from '../../i18n/format-time.ts';
import { feedFailureReason } from './feed-failure.ts';

/** A channel's failures: the one that goes on, and the last one there was. */
export interface ChannelFailures {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  lastFailure: { failure: FeedFailure; at: number } | null;
}

/** What went wrong last and when, and whether it still does, a sentence each. */
export function failureHistory(channel: ChannelFailures, now: number): [string, ...string[]] {
  const { failure, failures, failingSince, lastFailure } = channel;
  const { feed } = words.health;
  if (failure) {
    const since = failingSince ?? now;
    // Without access to the site nothing is asked, and nothing noted as the last failure.
    const at = lastFailure?.failure.kind === failure.kind ? lastFailure.at : since;
    return [datedFailure(failure, at, now), feed.inARow(failures, formatClockTime(since, now))];
  }
  if (!lastFailure) return [feed.noFailure];
  return [datedFailure(lastFailure.failure, lastFailure.at, now), feed.over];
}

const datedFailure = (failure: FeedFailure, at: number, now: number): string =>
  words.health.feed.whenAndWhat(formatTimestamp(at, now), feedFailureReason(failure));
