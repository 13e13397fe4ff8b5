import { hasNotificationPermission } from '../../../../lib/platform/notifications.ts';
import { useRefetchOnFocus } from '../../page-frame/use-refetch-on-focus.ts';

/** Whether the browser may show notifications. */
export const useNotificationPermission = (): boolean =>
  useRefetchOnFocus(hasNotificationPermission, true)[0];
