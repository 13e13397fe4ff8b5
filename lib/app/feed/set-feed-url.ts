import type { RefreshResult } from '../../presenters/refresh.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { readChannel, saveCheckOutcome } from '../../store/articles/channels.ts';
import { requestRefresh } from '../commands.ts';

/**
 * From a page: sets the channel's feed address, or with `null` has it discovered again, and refreshes. Resolves to the
 * refresh's result, `null` when the worker did not answer.
 */
export async function setFeedUrl(
  channel: ChannelId,
  url: string | null,
): Promise<RefreshResult | null> {
  // A poll in progress would overwrite this row.
  await navigator.locks.request('refresh', () => storeFeedUrl(channel, url));
  return requestRefresh();
}

async function storeFeedUrl(channel: ChannelId, url: string | null): Promise<void> {
  const row = await readChannel(channel);
  await saveCheckOutcome(
    {
      ...row,
      url,
      found: url === null ? null : 'user',
      etag: null,
      lastModified: null,
      bodyHash: null,
      missing: 0,
      goneAt: null,
      // A retired address is never requested.
      retired: row.retired.filter((gone) => gone !== url),
      // The last check was of another address.
      checkedAt: null,
      nextDueAt: Date.now(),
    },
    [],
  );
}
