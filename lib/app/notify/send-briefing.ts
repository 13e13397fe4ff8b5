import { firstLine } from '../../briefing/briefing.ts';
import { showNotification } from '../../platform/notifications.ts';
import { briefingNotification } from '../../presenters/notify/notification.ts';
import { readBriefing } from '../../store/briefing/briefings.ts';

/** Announces a day's briefing, if it is still stored. */
export async function sendBriefing(day: string): Promise<void> {
  const briefing = await readBriefing(day);
  if (briefing) await showNotification(briefingNotification(day, firstLine(briefing)));
}
