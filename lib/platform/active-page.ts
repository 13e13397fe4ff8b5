import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

/**
 * The URL of the active tab of this page's window if it is on the site; `null` for other pages, whose URL the browser
 * hides.
 */
export async function activeSiteUrl(): Promise<string | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    currentWindow: true,
    url: `${site.origin}/*`,
  });
  return tab?.url ?? null;
}
