import { onTestFinished } from 'vitest';
import { db } from '../../lib/store/db/database.ts';
import type { TableName } from '../../lib/store/db/tables.ts';

/** Blocks all reads of a table, as a busy database does. Resolves to a function that releases it. */
export async function holdTable(name: TableName): Promise<() => void> {
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
