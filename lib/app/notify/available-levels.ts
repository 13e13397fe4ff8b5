import { type NotificationLevel, notificationLevels } from '../../notification-level.ts';
import { hasRichNotifications } from '../../platform/notifications.ts';

/** The levels that the browser has. */
export const availableLevels = notificationLevels.filter(
  (level) => hasRichNotifications || level !== 'silent',
);

/** What a level is here: where nothing can be silent, what would be is on. */
export const availableLevel = (level: NotificationLevel): NotificationLevel =>
  availableLevels.includes(level) ? level : 'on';
