import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';

/** Keeps every other transaction from a table until the returned function is called. */
export function holdTable(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void db.transaction('rw', name, () => Dexie.waitFor(promise));
  onTestFinished(() => resolve());
  return resolve;
}
