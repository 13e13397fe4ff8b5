import type { FeedFailure } from '../../feed/failure.ts';
import { askedFor } from '../../feed/schedule.ts';
import type { ChannelId } from '../../site/site.ts';
import { keepQuietUntil } from '../../store/articles/channels.ts';

/** A `Retry-After` that meets a request of a job is meant for the polls, too. */
export async function keepQuietIfAsked(
  channel: ChannelId,
  failure: FeedFailure,
  now: number,
): Promise<void> {
  const until = askedFor(failure, now);
  if (until > now) await keepQuietUntil(channel, until);
}
