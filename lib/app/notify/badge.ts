import { setBadge } from '../../platform/badge.ts';
import { badgeFor } from '../../presenters/badge.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { countUnread } from '../../store/user/unread.ts';

/** Counts unread articles and shows the badge. */
export const updateBadge = (): Promise<void> => showBadge(countUnread);

/** Shows the badge as it is once nothing is unread. What is counted after the write corrects it. */
export const showNothingUnread = (): Promise<void> => showBadge(async () => 0);

/** The lock keeps a slower context from overwriting a newer count. */
async function showBadge(count: () => Promise<number>): Promise<void> {
  await navigator.locks.request('badge', async () => {
    const [unread, news] = await Promise.all([count(), readChannel(newsChannel.id)]);
    await setBadge(badgeFor(unread, news, Date.now()));
  });
}
