export { hasNotificationPermission } from '../../platform/notifications.ts';
