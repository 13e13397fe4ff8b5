import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

const access = { origins: [`${site.origin}/*`] };

/** Whether the reader may reach the site; in Firefox, and by a switch in Chromium, a person can withhold it. */
export const maySeeSite = (): Promise<boolean> => browser.permissions.contains(access);

/** Asks for access. Only works from within a click. */
export const askToSeeSite = (): Promise<boolean> => browser.permissions.request(access);

const downloads: { permissions: 'downloads'[] } = { permissions: ['downloads'] };

/** Whether a file may be put among the downloads without a click. */
export const mayDownload = (): Promise<boolean> => browser.permissions.contains(downloads);

/** Asks for that. Only works from within a click. */
export const askToDownload = (): Promise<boolean> => browser.permissions.request(downloads);

/** Gives that back. */
export const giveUpDownloads = (): Promise<boolean> => browser.permissions.remove(downloads);
