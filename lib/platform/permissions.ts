import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

const siteOrigins = { origins: [`${site.origin}/*`] };

/** Whether the extension may access the site; the user can withhold that in Firefox, and by a switch in Chromium. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(siteOrigins);

/** Requests access to the site. Works only within a click. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(siteOrigins);

const downloads: { permissions: 'downloads'[] } = { permissions: ['downloads'] };

/** Whether files may be downloaded without a click. */
export const hasDownloadPermission = (): Promise<boolean> =>
  browser.permissions.contains(downloads);

/** Requests the permission to download. Works only within a click. */
export const requestDownloadPermission = (): Promise<boolean> =>
  browser.permissions.request(downloads);

/** Revokes the permission to download. */
export const removeDownloadPermission = (): Promise<boolean> =>
  browser.permissions.remove(downloads);
