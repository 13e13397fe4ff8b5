import { clearNotifications, shownNotificationIds } from '../../platform/notifications.ts';
import {
  type AnnouncedArticle,
  announcedIn,
  briefingNotificationId,
} from '../../presenters/notify/notification-id.ts';
import { unopenedAmong } from '../../store/user/last-read.ts';
import { countUnread, listedUnreadAmong } from '../../store/user/unread.ts';

/**
 * Clears announcements whose articles have all been read or muted, and long ones once nothing is unread. What a rule has
 * marked as read is read by the user once it was opened. What confirms an action, or says that it failed, stays.
 */
export async function dismissReadNotifications(): Promise<void> {
  const announcements = [...(await shownNotificationIds())].flatMap((id) => {
    const articles = announcedIn(id);
    return articles ? [{ id, articles }] : [];
  });
  if (announcements.length === 0) return;
  const isAnyUnread = (await countUnread()) > 0;
  const all = announcements.flatMap(({ articles }) => articles);
  const marked = all.filter(({ isMarkedRead }) => isMarkedRead);
  const [unread, unopened] = await Promise.all([
    listedUnreadAmong(all.map(({ articleId }) => articleId)),
    unopenedAmong(marked.map(({ articleId }) => articleId)),
  ]);
  const isOver = ({ articleId, isMarkedRead }: AnnouncedArticle) =>
    !(isMarkedRead ? unopened : unread).has(articleId);
  const over = announcements.filter(({ articles }) =>
    articles.length > 0 ? articles.every(isOver) : !isAnyUnread,
  );
  await clearNotifications(over.map(({ id }) => id));
}

/** Clears the announcement of a briefing, which is being read. */
export const dismissBriefing = (day: string): Promise<void> =>
  clearNotifications([briefingNotificationId(day)]);
