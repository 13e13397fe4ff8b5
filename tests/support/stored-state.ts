import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/db/database.ts';
import { tableNames } from '../../lib/store/db/tables.ts';

/** What the extension has stored, in its database and in the browser. */
export interface StoredState {
  rows: ReadonlyMap<string, readonly unknown[]>;
  storage: Record<string, unknown>;
  alarms: readonly { name: string; scheduledTime: number; periodInMinutes?: number }[];
  badge: string;
}

/** Copies what is stored. */
export async function copyStoredState(): Promise<StoredState> {
  await db.open();
  const tables = db.backendDB().transaction(tableNames);
  const rows = tableNames.map(
    async (name) => [name, await result(tables.objectStore(name).getAll())] as const,
  );
  return {
    rows: new Map((await Promise.all(rows)).filter(([, each]) => each.length > 0)),
    storage: await fakeBrowser.storage.local.get(null),
    alarms: await fakeBrowser.alarms.getAll(),
    badge: await fakeBrowser.action.getBadgeText({}),
  };
}

/** Stores a copy in an empty extension, without the after-write. */
export async function putStoredState({ rows, storage, alarms, badge }: StoredState): Promise<void> {
  await db.open();
  const tables = db.backendDB().transaction([...rows.keys()], 'readwrite');
  for (const [name, each] of rows) for (const row of each) tables.objectStore(name).add(row);
  await new Promise<void>((resolve, reject) => {
    tables.oncomplete = () => resolve();
    tables.onabort = () => reject(tables.error);
  });
  await fakeBrowser.storage.local.set(storage);
  for (const { name, scheduledTime, periodInMinutes } of alarms) {
    const when = scheduledTime;
    await fakeBrowser.alarms.create(name, { when, ...(periodInMinutes && { periodInMinutes }) });
  }
  await fakeBrowser.action.setBadgeText({ text: badge });
}

const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
