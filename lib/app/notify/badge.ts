import { setBadge } from '../../platform/badge.ts';
import { badgeFor } from '../../presenters/notifications/badge.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { countUnread } from '../../store/user/unread.ts';

/**
 * Counts and shows the badge. Worker and pages both do this after what they wrote; the lock keeps a slower one from
 * putting an older number over a newer.
 */
export async function updateBadge(): Promise<void> {
  await navigator.locks.request('badge', async () => {
    const [unread, news] = await Promise.all([countUnread(), readChannel(newsChannel.id)]);
    await setBadge(badgeFor(unread, news, Date.now()));
  });
}
