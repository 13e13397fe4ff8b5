export { mayNotify } from '../../platform/notifications.ts';
