import { type TableContents, tableNames } from '../database/find-inconsistencies.ts';
import type { Extension } from './extension-access.ts';

/** All tables of a running extension, read in one transaction. */
export async function readTables(driver: Extension): Promise<TableContents> {
  return driver.extensionPage.evaluate(readInside, [...tableNames]) as Promise<TableContents>;
}

/** Runs inside the extension. */
async function readInside(names: string[]): Promise<object> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(names);
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise<[string, unknown[]]>((resolve, reject) => {
          const request = transaction.objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  database.close();
  return Object.fromEntries(rows);
}
