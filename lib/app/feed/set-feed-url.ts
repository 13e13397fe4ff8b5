import type { RefreshResult } from '../../presenters/refresh.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { readChannel, saveCheckOutcome } from '../../store/articles/channels.ts';
import { requestRefresh } from '../commands.ts';
import { withFeed } from './feed-address.ts';

/**
 * From a page: sets the channel's feed address, or has it discovered again if `null`, and refreshes. Resolves to the
 * refresh's result, or `undefined` if the worker did not answer.
 */
export async function setFeedUrl(
  channel: ChannelId,
  url: string | null,
): Promise<RefreshResult | undefined> {
  // A poll in progress would overwrite this row.
  await navigator.locks.request('refresh', () => storeFeedUrl(channel, url));
  return requestRefresh();
}

async function storeFeedUrl(channel: ChannelId, url: string | null): Promise<void> {
  const row = withFeed(await readChannel(channel), { url, found: url === null ? null : 'user' });
  await saveCheckOutcome({ ...row, nextDueAt: Date.now() }, []);
}
