import { type NotificationLevel, notificationLevels } from '../../notification-level.ts';
import { hasRichNotifications } from '../../platform/notifications.ts';

/** The levels that the browser has. */
export const availableLevels = notificationLevels.filter(
  (level) => hasRichNotifications || level !== 'silent',
);

/** The level that the browser can give: `on` in place of `silent` where it can't be silent. */
export const availableLevel = (level: NotificationLevel): NotificationLevel =>
  availableLevels.includes(level) ? level : 'on';
