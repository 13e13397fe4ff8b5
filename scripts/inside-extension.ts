import type { Settings } from '../lib/settings.ts';

// Playwright sends these functions as source text, so they use nothing but their parameters.

/** Pins the toolbar button. Runs on chrome://extensions, which alone has this API. */
export async function pinToToolbar(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateExtensionConfiguration(update: {
        extensionId: string;
        pinnedToToolbar: boolean;
      }): Promise<void>;
    };
  };
  await developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true });
}

/**
 * Opens the popup. Resolves to the browser's reason if it refuses, or else to an empty string. Runs inside the
 * extension.
 */
export const openPopup = (): Promise<string> => chrome.action.openPopup().then(() => '', String);

/** All rows of a table. Runs inside the extension. */
export async function readTable<Row>(table: string): Promise<Row[]> {
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open('reex-reader');
    // Only the extension may create its database: if there is none, there is nothing to read.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  if (!database) return [];
  try {
    return await new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** How many rows a table has. Runs inside the extension. */
export async function countTable(table: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** Deletes all rows of a table. Runs inside the extension. */
export async function clearTable(table: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    transaction.objectStore(table).clear();
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** The settings that differ from their defaults. Runs inside the extension. */
export async function readSettings(): Promise<Partial<Settings>> {
  const { settings = {} } = await chrome.storage.local.get<{ settings?: Partial<Settings> }>(
    'settings',
  );
  return settings;
}

/** Sets the settings, without the follow-up actions. Runs inside the extension. */
export async function writeSettings(settings: Partial<Settings>): Promise<void> {
  await chrome.storage.local.set({ settings });
}

/** Makes every channel due. Runs inside the extension. */
export async function makeChannelsDue(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    // Only the extension may create its database.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('channels', 'readwrite');
    const cursor = transaction.objectStore('channels').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      at.update({ ...at.value, nextDueAt: 0, notBefore: 0 });
      at.continue();
    };
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/**
 * Fires the alarm and keeps its period. Resolves when it has gone off, up to a second later: with the lock under which
 * work sets the alarm when it ends, which would replace one that has yet to go off. Runs inside the extension.
 */
export async function fireAlarm(): Promise<void> {
  await navigator.locks.request('alarm', async () => {
    const { periodInMinutes } = (await chrome.alarms.get('wake')) ?? {};
    const fired = new Promise<void>((resolve) => {
      chrome.alarms.onAlarm.addListener(function listen() {
        chrome.alarms.onAlarm.removeListener(listen);
        resolve();
      });
    });
    await chrome.alarms.create('wake', {
      when: Date.now(),
      ...(periodInMinutes && { periodInMinutes }),
    });
    await fired;
  });
}
