import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

/** The URL of a window's active tab if it is on the site; `null` for other pages, whose URL the browser hides. */
export async function activeSiteUrl(windowId: number): Promise<string | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    windowId,
    url: `${site.origin}/*`,
  });
  return tab?.url ?? null;
}
