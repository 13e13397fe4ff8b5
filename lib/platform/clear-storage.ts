import { browser } from 'wxt/browser';

/**
 * From a page: clears all browser storage except the database: settings, mirror, and the local and session storage of
 * pages.
 */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  localStorage.clear();
}
