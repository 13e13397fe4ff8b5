import { showNotification, shownNotificationIds } from '../../platform/notifications.ts';
import { readSettings } from '../../platform/settings.ts';
import {
  articleNotificationId,
  newArticleNotifications,
} from '../../presenters/notifications/new-articles.ts';
import {
  claimNotifications,
  hasWaitingNotifications,
  removeNotifications,
} from '../../store/articles/notification-outbox.ts';

/**
 * Empties the outbox of notifications: claim, show, forget. A worker killed in between leaves claimed rows; those are
 * never announced by themselves again, only counted in the next summary.
 */
export async function sendNotifications(now: number): Promise<void> {
  await navigator.locks.request('notifications', async () => {
    if (!(await hasWaitingNotifications())) return;
    const { waiting, doubtful } = await claimNotifications();
    // All of it was read meanwhile; what is doubtful goes on waiting for a summary.
    if (waiting.length === 0) return;
    if ((await readSettings()).showNotifications) {
      const shown = await shownNotificationIds();
      const lost = doubtful.filter((article) => !shown.has(articleNotificationId(article.id)));
      for (const announcement of newArticleNotifications(waiting, lost, now))
        await showNotification(announcement);
    }
    await removeNotifications([...waiting, ...doubtful]);
  });
}
