import { clearNotifications, shownNotificationIds } from '../../platform/notifications.ts';
import { announcedIn, briefingNotificationId } from '../../presenters/notify/notification-id.ts';
import { countUnread, listedUnreadAmong } from '../../store/user/unread.ts';

/**
 * Clears announcements whose articles have all been read or muted, and every one once nothing is unread. What confirms an
 * action, or says that it failed, stays.
 */
export async function dismissReadNotifications(): Promise<void> {
  const announcements = [...(await shownNotificationIds())].flatMap((id) => {
    const articleIds = announcedIn(id);
    return articleIds ? [{ id, articleIds }] : [];
  });
  if (announcements.length === 0) return;
  const isAnyUnread = (await countUnread()) > 0;
  const unread = await listedUnreadAmong(announcements.flatMap(({ articleIds }) => articleIds));
  const isRead = (articleIds: readonly number[]) =>
    articleIds.length > 0 && !articleIds.some((articleId) => unread.has(articleId));
  const over = announcements.filter(({ articleIds }) => !isAnyUnread || isRead(articleIds));
  await clearNotifications(over.map(({ id }) => id));
}

/** Clears the announcement of a briefing, which is being read. */
export const dismissBriefing = (day: string): Promise<void> =>
  clearNotifications([briefingNotificationId(day)]);
