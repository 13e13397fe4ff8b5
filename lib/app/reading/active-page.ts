import { activeSiteUrl } from '../../platform/active-page.ts';

/**
 * The URL of a window's active tab if it is on the site; `null` for any other page, and where the browser does not
 * tell.
 */
export const activePageUrl = (windowId: number): Promise<string | null> =>
  activeSiteUrl(windowId).catch((error: unknown) => {
    console.warn('The browser did not tell which page is in front.', error);
    return null;
  });
