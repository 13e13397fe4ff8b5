import { onTestFinished } from 'vitest';
import { db } from '../../lib/store/db/database.ts';
import type { TableName } from '../../lib/store/db/tables.ts';
import { untilDatabaseRests } from './until-still.ts';

/**
 * Blocks all reads of a table, as a busy database does. Resolves to a function that releases it. Waits before until
 * nothing is read or written: a page that has just opened would read this table together with others, then write one
 * of those, and everything else that reads them would wait behind that write.
 */
export async function holdTable(name: TableName): Promise<() => void> {
  await untilDatabaseRests();
  return holdTableNow(name);
}

/** `holdTable` in the middle of work that reads and writes. */
export async function holdTableNow(name: TableName): Promise<() => void> {
  const store = db.backendDB().transaction([name], 'readwrite').objectStore(name);
  let isHeld = true;
  await new Promise<void>((resolve) => {
    const keepOpen = () => {
      resolve();
      // A transaction without requests ends.
      if (isHeld) store.openKeyCursor().onsuccess = keepOpen;
    };
    store.openKeyCursor().onsuccess = keepOpen;
  });
  const letGo = () => {
    isHeld = false;
  };
  onTestFinished(letGo);
  return letGo;
}
