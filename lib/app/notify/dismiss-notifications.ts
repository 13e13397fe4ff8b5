import {
  clearAllNotifications,
  clearArticleNotifications,
  shownNotificationIds,
} from '../../platform/notifications.ts';
import { articleIdOfNotification } from '../../presenters/notification-id.ts';
import { countUnread, listedUnreadAmong } from '../../store/user/unread.ts';

/** Clears notifications of articles that have been read or muted, and the summary once nothing is unread. */
export async function dismissReadNotifications(): Promise<void> {
  const shown = [...(await shownNotificationIds())];
  if (shown.length === 0) return;
  if ((await countUnread()) === 0) return clearAllNotifications();
  const articleIds = shown.map(articleIdOfNotification).filter((articleId) => articleId !== null);
  const unread = await listedUnreadAmong(articleIds);
  await clearArticleNotifications(articleIds.filter((articleId) => !unread.has(articleId)));
}
