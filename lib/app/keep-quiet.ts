import type { FeedFailure } from '../feed/failure.ts';
import { askedFor } from '../feed/schedule.ts';
import type { ChannelId } from '../site.ts';
import { keepQuietUntil } from '../store/channels.ts';

/** A `Retry-After` that meets a request of a job is meant for the polls, too. */
export async function keepQuietIfAsked(
  channel: ChannelId,
  failure: FeedFailure,
  now: number,
): Promise<void> {
  const until = askedFor(failure, now);
  if (until > now) await keepQuietUntil(channel, until);
}
