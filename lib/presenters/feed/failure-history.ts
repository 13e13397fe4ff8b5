import type { FeedFailure } from '../../feed/failure.ts';
import { formatClockTime, formatTimestamp } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import { feedFailureReason } from './feed-failure.ts';

/** A channel's current failure and its most recent one. */
export interface ChannelFailures {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  lastFailure: { failure: FeedFailure; at: number } | null;
}

/** The most recent failure and its time, and whether it persists, as a sentence each. */
export function failureHistory(channel: ChannelFailures, now: number): [string, ...string[]] {
  const { failure, failures, failingSince, lastFailure } = channel;
  if (failure) {
    const since = failingSince ?? now;
    // Without access to the site, no request is made and no last failure is recorded.
    const at = lastFailure?.failure.kind === failure.kind ? lastFailure.at : since;
    return [
      datedFailure(failure, at, now),
      t('health_feed_failuresInARow', { count: failures, since: formatClockTime(since, now) }),
    ];
  }
  if (!lastFailure) return [t('health_feed_noFailure')];
  return [datedFailure(lastFailure.failure, lastFailure.at, now), t('health_feed_noProblemsSince')];
}

const datedFailure = (failure: FeedFailure, at: number, now: number): string =>
  t('health_feed_failureAt', {
    when: formatTimestamp(at, now),
    what: feedFailureReason(failure),
  });
