import type { ItemNames } from '../../feed/feed-item.ts';
import { readSettings } from '../../platform/settings.ts';
import { setBadge } from '../../platform/toolbar-button.ts';
import { badgeFor } from '../../presenters/notify/badge.ts';
import { countComing } from '../../store/ingest/count-coming.ts';
import { countedAmong, countsFollowed } from './badge.ts';

/**
 * A page of the feed has ten items. Counting many more would delay their articles more than it would hasten the badge.
 */
const maxCounted = 50;

/**
 * Shows the badge as it will be once these items are stored, since deriving articles from them takes long. The count
 * after the write corrects it; if this worker is stopped before that, the next worker start does.
 */
export async function showComingUnread(items: readonly ItemNames[]): Promise<void> {
  if (items.length > maxCounted) return;
  await navigator.locks.request('badge', async () => {
    const [{ unread, added, news }, settings] = await Promise.all([
      countComing(items),
      readSettings(),
    ]);
    // What the items are about is known only from their texts.
    if (added === 0 || countsFollowed(settings)) return;
    const counted = await countedAmong(unread, settings);
    await setBadge(badgeFor(counted + added, news, settings, Date.now()));
  });
}
