import type { RefreshResult } from '../../presenters/feed/refresh-result.ts';
import type { ChannelId } from '../../site/channels.ts';
import { readChannel, saveCheckOutcome } from '../../store/articles/channels.ts';
import { requestRefresh } from '../commands.ts';

/**
 * From a page: takes an address that the reader gave as the channel's feed, or with `null` has the feed looked for
 * anew, and reads it. Resolves to what the refresh came to, `null` when the worker did not answer.
 */
export async function setFeedUrl(
  channel: ChannelId,
  url: string | null,
): Promise<RefreshResult | null> {
  // A poll that is under way would write its own row over this one.
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
      // An address that said once that it is gone would not be asked.
      retired: row.retired.filter((gone) => gone !== url),
      // The check that has just been made was of another address.
      checkedAt: null,
      nextDueAt: Date.now(),
    },
    [],
  );
}
