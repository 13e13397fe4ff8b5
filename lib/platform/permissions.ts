import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

const siteOrigins = { origins: [`${site.origin}/*`] };

/** Whether the reader may reach the site; in Firefox, and by a switch in Chromium, a person can withhold it. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(siteOrigins);

/** Asks for access. Only works from within a click. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(siteOrigins);

const downloads: { permissions: 'downloads'[] } = { permissions: ['downloads'] };

/** Whether a file may be put among the downloads without a click. */
export const hasDownloadPermission = (): Promise<boolean> =>
  browser.permissions.contains(downloads);

/** Asks for that. Only works from within a click. */
export const requestDownloadPermission = (): Promise<boolean> =>
  browser.permissions.request(downloads);

/** Gives that back. */
export const removeDownloadPermission = (): Promise<boolean> =>
  browser.permissions.remove(downloads);
