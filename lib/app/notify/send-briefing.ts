import { firstLine } from '../../briefing/briefing.ts';
import { showNotification, shownNotificationIds } from '../../platform/notifications.ts';
import { briefingNotification } from '../../presenters/notify/notification.ts';
import { briefingNotificationId } from '../../presenters/notify/notification-id.ts';
import { readBriefing } from '../../store/briefing/briefings.ts';

/**
 * Announces a day's briefing. A worker that dies before it has noted that announces it again, unless it is still shown: it
 * has the same id, so there are never two.
 */
export async function sendBriefing(day: string): Promise<void> {
  await navigator.locks.request('notifications', async () => {
    const [briefing, shown] = await Promise.all([readBriefing(day), shownNotificationIds()]);
    if (briefing && !shown.has(briefingNotificationId(day)))
      await showNotification(briefingNotification(day, firstLine(briefing)));
  });
}
