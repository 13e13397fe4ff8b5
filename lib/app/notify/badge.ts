import { setBadge } from '../../platform/badge.ts';
import { badgeFor } from '../../presenters/badge.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { countUnread } from '../../store/user/unread.ts';

/** Counts unread articles and shows the badge. */
export const updateBadge = (): Promise<void> => showUnread(countUnread);

/**
 * Shows the badge with this number, before a write of many rows. What is counted after the write corrects it. The lock
 * keeps a slower context from overwriting a newer count.
 */
export async function showUnread(count: () => Promise<number>): Promise<void> {
  await navigator.locks.request('badge', async () => {
    const [unread, news] = await Promise.all([count(), readChannel(newsChannel.id)]);
    await setBadge(badgeFor(unread, news, Date.now()));
  });
}
