import { type NotificationLevel, notificationLevels } from '../../notification-level.ts';
import { hasRichNotifications } from '../../platform/notifications.ts';

/** The notification levels that the browser supports. */
export const availableLevels = notificationLevels.filter(
  (level) => hasRichNotifications || level !== 'silent',
);

/** The level that the browser can give: `on` instead of `silent` if it can't show silent notifications. */
export const availableLevel = (level: NotificationLevel): NotificationLevel =>
  availableLevels.includes(level) ? level : 'on';
