import { browser } from 'wxt/browser';

/** From a page: empties every storage of the browser's but the database: the settings, the mirror, what pages keep for their first paint and for this session. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  localStorage.clear();
}
