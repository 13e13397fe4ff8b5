import { browser } from 'wxt/browser';

/** The one thing that the script on the site's pages may say. It stands here by itself: that script brings no library along. */
export const pageViewedCommand = 'pageViewed';

/** From a page of the site: this address was on the screen. Nobody may be there to hear it after an update of the reader. */
export async function sendPageViewed(address: string): Promise<void> {
  try {
    await browser.runtime.sendMessage({ command: pageViewedCommand, args: [address] });
  } catch {
    // A script that outlived its extension has nobody to tell, and nothing to say on the site's console.
  }
}
