import type { FeedFailure } from '../feed/failure.ts';
import { retryAfterTime } from '../feed/schedule.ts';
import type { ChannelId } from '../site/channels.ts';
import { putNotBefore } from '../store/articles/channels.ts';

/** A `Retry-After` that meets a request of a job is meant for the polls, too. */
export async function honorRetryAfter(
  channel: ChannelId,
  failure: FeedFailure,
  now: number,
): Promise<void> {
  const until = retryAfterTime(failure, now);
  if (until > now) await putNotBefore(channel, until);
}
