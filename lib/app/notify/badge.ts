import { readSettings } from '../../platform/settings.ts';
import { setBadge } from '../../platform/toolbar-button.ts';
import { badgeFor } from '../../presenters/notify/badge.ts';
import type { Settings } from '../../settings.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { countNew, countUnread, countUnreadFollowed } from '../../store/user/unread.ts';

/** Counts articles and shows the badge. */
export const updateBadge = (): Promise<void> => showUnread(countUnread);

/**
 * Shows the badge for this number of unread articles, before a write of many rows; the count after the write corrects
 * it. The lock keeps a slower context from overwriting a newer count.
 */
export async function showUnread(count: () => Promise<number>): Promise<void> {
  await navigator.locks.request('badge', async () => {
    const [unread, news, settings] = await Promise.all([
      count(),
      readChannel(newsChannel.id),
      readSettings(),
    ]);
    const counted = unread === 0 ? 0 : await countedAmong(unread, settings);
    await setBadge(badgeFor(counted, news, settings, Date.now()));
  });
}

/** How many articles the badge shows, given the number of unread ones. */
function countedAmong(unread: number, settings: Settings): number | Promise<number> {
  if (settings.badgeCounts === 'new') return countNew();
  return countsFollowed(settings) ? countUnreadFollowed() : unread;
}

/** Whether the badge counts only articles about what is followed. If nothing is followed, it counts all. */
export const countsFollowed = ({ badgeCounts, followed }: Settings): boolean =>
  badgeCounts === 'followed' && followed.length > 0;
