import { activeSiteUrl } from '../../platform/active-page.ts';

/** The page of the site that is in front in a window; `null` for any other, and where the browser will not say. */
export const activePageUrl = (windowId: number): Promise<string | null> =>
  activeSiteUrl(windowId).catch((error: unknown) => {
    console.warn('The browser did not tell which page is in front.', error);
    return null;
  });
