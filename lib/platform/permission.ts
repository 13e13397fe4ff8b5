import { browser } from 'wxt/browser';
import { site } from '../site.ts';

const access = { origins: [`${site.origin}/*`] };

/** Whether the reader may reach the site; in Firefox, and by a switch in Chromium, a person can withhold it. */
export const maySeeSite = (): Promise<boolean> => browser.permissions.contains(access);

/** Asks for access. Only works from within a click. */
export const askToSeeSite = (): Promise<boolean> => browser.permissions.request(access);
