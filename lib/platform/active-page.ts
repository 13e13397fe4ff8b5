import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

/**
 * The address of the page that is in front in a window, as long as it is one of the site's; `null` for every other page,
 * whose address the browser does not tell.
 */
export async function activeSiteUrl(windowId: number): Promise<string | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    windowId,
    url: `${site.origin}/*`,
  });
  return tab?.url ?? null;
}
