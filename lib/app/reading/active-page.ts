import { activeSiteUrl } from '../../platform/tabs.ts';

/**
 * The URL of the active tab in this page's window if it is on the site; `null` for any other page, or if the browser
 * does not tell.
 */
export const activePageUrl = (): Promise<string | null> =>
  activeSiteUrl().catch((error: unknown) => {
    console.warn('The browser did not tell which page is in front.', error);
    return null;
  });
