import { sendCommand } from '../platform/messages.ts';
import type { FeedTest } from '../presenters/feed/feed-test.ts';
import type { ChannelId } from '../site/site.ts';

/** From a page: has the worker ask an address for a channel's feed. `null` when the worker did not answer. */
export async function requestFeedTest(channel: ChannelId, url: string): Promise<FeedTest | null> {
  try {
    return (await sendCommand('testFeed', channel, url)) ?? null;
  } catch (error) {
    console.warn('The worker could not be reached.', error);
    return null;
  }
}
