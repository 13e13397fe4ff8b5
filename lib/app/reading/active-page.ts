import { activeSitePage } from '../../platform/active-page.ts';

/** The page of the site that is in front in a window; `null` for any other, and where the browser will not say. */
export const pageInFront = (windowId: number): Promise<string | null> =>
  activeSitePage(windowId).catch((error: unknown) => {
    console.warn('The browser did not tell which page is in front.', error);
    return null;
  });
