import { browser } from 'wxt/browser';

/**
 * The only message of the content script. Separate from the other messages so that the content script bundles no
 * library.
 */
export const pageViewedCommand = 'pageViewed';

/**
 * From a page of the site: reports that the address was in view. After an update of the extension nobody receives it.
 */
export async function sendPageViewed(address: string): Promise<void> {
  try {
    await browser.runtime.sendMessage({ command: pageViewedCommand, args: [address] });
  } catch {
    // A content script that outlives its extension stays silent on the site's console.
  }
}
