import { requestSiteAccess } from '../platform/permissions.ts';
import { requestRefresh } from './commands.ts';

export { hasNotificationPermission } from '../platform/notifications.ts';
export { hasDownloadPermission } from '../platform/permissions.ts';

/** From a click: asks the browser for access to the site and, once granted, refreshes. */
export async function grantSiteAccess(): Promise<void> {
  if (await requestSiteAccess()) await requestRefresh();
}
