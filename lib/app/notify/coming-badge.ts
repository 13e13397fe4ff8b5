import type { ItemNames } from '../../feed/feed-item.ts';
import { readSettings } from '../../platform/settings.ts';
import { setBadge } from '../../platform/toolbar-button.ts';
import { badgeFor } from '../../presenters/notify/badge.ts';
import { countComing } from '../../store/ingest/count-coming.ts';
import { countedAmong, countsFollowed } from './badge.ts';

/** A page of the feed has ten items; counting many would delay their articles more than it hastens the badge. */
const mostCounted = 50;

/**
 * Shows the badge as it will be once these items are stored, which takes long: they have yet to be derived. What is counted
 * after the write corrects it, or the next start of the worker, should this one be killed before.
 */
export async function showComingUnread(items: readonly ItemNames[]): Promise<void> {
  if (items.length > mostCounted) return;
  await navigator.locks.request('badge', async () => {
    const [{ unread, added, news }, settings] = await Promise.all([
      countComing(items),
      readSettings(),
    ]);
    // Only their texts tell what they are about.
    if (added === 0 || countsFollowed(settings)) return;
    const counted = await countedAmong(unread, settings);
    await setBadge(badgeFor(counted + added, news, settings, Date.now()));
  });
}
