import {
  clearAllNotifications,
  clearNotifications,
  shownNotificationIds,
} from '../../platform/notifications.ts';
import { articleIdsOfNotification } from '../../presenters/notify/notification-id.ts';
import { countUnread, listedUnreadAmong } from '../../store/user/unread.ts';

/** Clears notifications whose articles have all been read or muted, and every one once nothing is unread. */
export async function dismissReadNotifications(): Promise<void> {
  const shown = [...(await shownNotificationIds())];
  if (shown.length === 0) return;
  if ((await countUnread()) === 0) return clearAllNotifications();
  const unread = await listedUnreadAmong(shown.flatMap(articleIdsOfNotification));
  const isRead = (id: string) => {
    const articleIds = articleIdsOfNotification(id);
    return articleIds.length > 0 && !articleIds.some((articleId) => unread.has(articleId));
  };
  await clearNotifications(shown.filter(isRead));
}
