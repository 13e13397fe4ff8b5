import { showNotification, shownNotificationIds } from '../../platform/notifications.ts';
import { readSettings } from '../../platform/settings.ts';
import { newArticleNotifications } from '../../presenters/notification.ts';
import { articleNotificationId } from '../../presenters/notification-id.ts';
import {
  claimNotifications,
  hasWaitingNotifications,
  removeNotifications,
} from '../../store/articles/notification-outbox.ts';

/**
 * Empties the notification outbox: claim, show, remove. A worker that dies in between leaves claimed rows, which are
 * never announced again one by one, only counted in the next summary.
 */
export async function sendNotifications(now: number): Promise<void> {
  await navigator.locks.request('notifications', async () => {
    if (!(await hasWaitingNotifications())) return;
    const { showNotifications, onlyNotifyFollowed, followed } = await readSettings();
    const onlyFollowed = onlyNotifyFollowed && followed.length > 0;
    const { waiting, doubtful, about } = await claimNotifications(onlyFollowed, now);
    // All waiting articles were read meanwhile; claimed ones wait for the next summary.
    if (waiting.length === 0) return;
    if (showNotifications) {
      const shown = await shownNotificationIds();
      const lost = doubtful.filter((article) => !shown.has(articleNotificationId(article.id)));
      for (const announcement of newArticleNotifications(
        { pending: waiting, possiblyShown: lost, about },
        now,
      ))
        await showNotification(announcement);
    }
    await removeNotifications([...waiting, ...doubtful]);
  });
}
