import type { ChromiumDriver } from '../../../scripts/chromium-driver.ts';

/** Erases all data of the extension and the site, while no page of theirs is open and no worker does anything. */
export async function eraseBrowserData(driver: ChromiumDriver): Promise<void> {
  const { context, extensionPage } = driver;
  await context.setOffline(false);
  await context.clearCookies();
  await context.clearPermissions();
  const session = await context.newCDPSession(extensionPage);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  await extensionPage.evaluate(eraseInside);
}

/** Runs inside the extension, while no worker does anything: erases everything that it has stored. */
export async function eraseInside(): Promise<void> {
  // First, because an alarm would start the worker.
  await chrome.alarms.clearAll();
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  localStorage.clear();
  for (const id of Object.keys(await chrome.notifications.getAll())) {
    await chrome.notifications.clear(id);
  }
  await chrome.action.setBadgeText({ text: '' });
  await chrome.permissions.remove({ permissions: ['downloads'] });
}

/**
 * Runs inside the extension: takes the lock without which a worker does nothing, once no worker holds it. Workers that
 * an event starts wait for it.
 */
export const holdWorkersInside = (): Promise<void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request('erasure', () => {
        resolve();
        return new Promise<void>((release) => Object.assign(window, { releaseWorkers: release }));
      })
      .catch(reject);
  });

/** Runs inside the extension: gives back the lock that `holdWorkersInside` took. */
export const releaseWorkersInside = (): void => Reflect.get(window, 'releaseWorkers')();
