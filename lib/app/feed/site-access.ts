import { askToSeeSite } from '../../platform/permissions.ts';
import { askRefresh } from '../ask-refresh.ts';

/** From a click: asks the browser for access to the site and, once given, for news. */
export async function grantAccess(): Promise<void> {
  if (await askToSeeSite()) await askRefresh();
}
