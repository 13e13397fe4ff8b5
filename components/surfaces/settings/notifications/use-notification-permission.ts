import { hasNotificationPermission } from '../../../../lib/platform/notifications.ts';
import { useAsked } from '../../page-frame/use-asked.ts';

/** Whether the browser may show notifications. */
export const useNotificationPermission = (): boolean =>
  useAsked(hasNotificationPermission, true)[0];
