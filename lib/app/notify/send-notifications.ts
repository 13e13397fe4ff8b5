import { announce, noticeId } from '../../presenters/notifications/new-articles.ts';
import { showNotice, shownNotices } from '../../platform/notifications.ts';
import { readSettings } from '../../platform/settings.ts';
import { claimNotices, hasWaitingNotices, removeNotices } from '../../store/articles/notification-outbox.ts';

/**
 * Empties the outbox of notifications: claim, show, forget. A worker killed in between leaves claimed rows; those are
 * never announced by themselves again, only counted in the next summary.
 */
export async function tell(now: number): Promise<void> {
  await navigator.locks.request('tell', async () => {
    if (!(await hasWaitingNotices())) return;
    const { waiting, doubtful } = await claimNotices();
    // All of it was read meanwhile; what is doubtful goes on waiting for a summary.
    if (waiting.length === 0) return;
    if ((await readSettings()).notify) {
      const shown = await shownNotices();
      const lost = doubtful.filter((article) => !shown.has(noticeId(article.n)));
      for (const announcement of announce(waiting, lost, now)) await showNotice(announcement);
    }
    await removeNotices([...waiting, ...doubtful]);
  });
}
