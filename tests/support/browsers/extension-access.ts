import type { WorkerCommands } from '../../../lib/platform/messages.ts';
import { fireAlarm as fireAlarmInside } from '../../../scripts/inside-extension.ts';
import type { Reader } from './reader.ts';

/** A running extension. */
export type Extension = Pick<Reader, 'extensionPage' | 'rows'>;

/** A change of rows. */
interface RowChange {
  table: string;
  /** Only rows that have these values. */
  where?: Record<string, unknown>;
  /** Only rows whose `dueAt` isn't `never`. */
  onlyWaiting?: boolean;
  set: Record<string, unknown>;
}

/** Changes rows of the extension's database, if there is one. */
export function changeRows(driver: Extension, change: RowChange): Promise<void> {
  return driver.extensionPage.evaluate(changeInside, change);
}

/** Puts a row into a table of the extension's database. */
export function putRow(driver: Extension, table: string, row: object): Promise<void> {
  return driver.extensionPage.evaluate(putInside, { table, row });
}

/** Makes all waiting jobs due and fires the alarm. */
export async function makeJobsDue(driver: Extension): Promise<void> {
  await changeRows(driver, { table: 'jobs', onlyWaiting: true, set: { dueAt: 0 } });
  await fireAlarm(driver);
}

/** Lets the alarm go off, and waits until it has. */
export const fireAlarm = (driver: Extension): Promise<void> =>
  driver.extensionPage.evaluate(fireAlarmInside);

/** Commands without arguments. */
type SimpleCommand = {
  [Name in keyof WorkerCommands]: Parameters<WorkerCommands[Name]> extends [] ? Name : never;
}[keyof WorkerCommands];

/** Sends a command to the worker as an extension page does, which also starts it. */
export function sendCommand(driver: Extension, command: SimpleCommand): Promise<unknown> {
  return driver.extensionPage.evaluate(
    (wanted) => chrome.runtime.sendMessage({ command: wanted, args: [] }),
    command,
  );
}

/** Makes every channel due and refreshes. Resolves when all is stored; an alarm may fire up to a second late. */
export async function refreshNow(driver: Extension): Promise<unknown> {
  const set = { nextDueAt: 0, checkedAt: 0, notBefore: 0 };
  await changeRows(driver, { table: 'channels', set });
  const result = await sendCommand(driver, 'refresh');
  const channels = await driver.rows<{ nextDueAt: number }>('channels');
  // A refresh that was already running requests nothing for the command that joins it.
  return channels.some(({ nextDueAt }) => nextDueAt === 0)
    ? sendCommand(driver, 'refresh')
    : result;
}

/** When the alarm fires; `null` if there is none. */
export function alarmTime(driver: Extension): Promise<number | null> {
  return driver.extensionPage.evaluate(
    async () => (await chrome.alarms.get('wake'))?.scheduledTime ?? null,
  );
}

/** Ids of the notifications on the screen. */
export function shownNotifications(driver: Extension): Promise<string[]> {
  return driver.extensionPage.evaluate(async () =>
    Object.keys(await chrome.notifications.getAll()),
  );
}

// The following functions are serialized and run inside the extension.

async function changeInside({
  table,
  where = {},
  onlyWaiting = false,
  set,
}: RowChange): Promise<void> {
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open('reex-reader');
    // Must not create a database that is gone.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  if (!database) return;
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    const cursor = transaction.objectStore(table).openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      const fits = Object.entries(where).every(([name, value]) => at.value[name] === value);
      const waits = !onlyWaiting || at.value.dueAt < Number.MAX_SAFE_INTEGER;
      if (fits && waits) at.update({ ...at.value, ...set });
      at.continue();
    };
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/**
 * Makes everything that the feeds have brought unread, as the user can choose. Most stories need more than the newest
 * articles.
 */
export async function unreadInside(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['articles', 'unread'], 'readwrite');
    const articles = transaction.objectStore('articles').getAll();
    articles.onsuccess = () => {
      for (const { id, listedAt } of articles.result)
        transaction.objectStore('unread').put({ articleId: id, listedAt });
    };
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

async function putInside({ table, row }: { table: string; row: object }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    transaction.objectStore(table).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
