import { requestSiteAccess } from '../platform/permissions.ts';
import { requestRefresh } from './commands.ts';

/** From a click: asks the browser for access to the site and, once granted, refreshes. */
export async function grantSiteAccess(): Promise<void> {
  if (await requestSiteAccess()) await requestRefresh();
}
