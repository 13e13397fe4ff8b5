import type { FeedFailure } from '../feed/failure.ts';
import { retryAfterTime } from '../feed/schedule.ts';
import type { ChannelId } from '../site/channel-id.ts';
import { putNotBefore } from '../store/articles/channels.ts';

/** Applies a `Retry-After` that a job's request received to polls as well. */
export async function honorRetryAfter(
  channel: ChannelId,
  failure: FeedFailure,
  now: number,
): Promise<void> {
  const until = retryAfterTime(failure, now);
  if (until > now) await putNotBefore(channel, until);
}
