import { clearNotifications, shownNotificationIds } from '../../platform/notifications.ts';
import {
  type AnnouncedArticle,
  announcedIn,
  briefingNotificationId,
} from '../../presenters/notify/notification-id.ts';
import { unopenedAmong } from '../../store/user/last-read.ts';
import { countUnread, listedUnreadAmong } from '../../store/user/unread.ts';

/**
 * Clears announcements whose articles have all been read or muted; an announcement that names no articles is cleared
 * once nothing is unread. An article that a rule marked as read counts as read once the user has opened it.
 * Notifications that confirm an action or report its failure stay.
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

/** Clears the announcement of a briefing, because the user is reading it. */
export const dismissBriefing = (day: string): Promise<void> =>
  clearNotifications([briefingNotificationId(day)]);
