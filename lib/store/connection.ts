import { db } from './db/database.ts';
import { recoveryListeners } from './db/queue-recovery.ts';

/**
 * Dexie refuses every opening after one has failed. The disk may work again, so the next event opens the database anew.
 */
export function resetFailedOpening(): void {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
}

/** Firefox leaves the connection unusable after a write that found the disk full. */
export async function reopenDatabase(): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
}

/** Makes a write that can be done without, such as on a full disk. Resolves to whether it was made. */
export async function tryWrite(write: () => Promise<void>, warning: string): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    console.warn(warning, error);
    await reopenDatabase();
    return false;
  }
}

/** Opens the database; rejects if it can't be opened. */
export async function openDatabase(): Promise<void> {
  await db.open();
}

/** Closes the database; every later access fails. */
export const closeDatabase = (): void => db.close();

/** Deletes the database; the next access creates an empty one. */
export const deleteDatabase = (): Promise<void> => db.delete({ disableAutoOpen: false });

/** Whether the database exists on this computer. */
export const databaseExists = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === db.name);

/**
 * Closes the connection when a newer version wants to upgrade the schema, then calls back. Returns a function that
 * stops this.
 */
export function onUpgradeWanted(closed: () => void): () => void {
  const giveWay = () => {
    db.close();
    closed();
  };
  db.on('versionchange', giveWay);
  return () => db.on('versionchange').unsubscribe(giveWay);
}

/**
 * Calls back each time that this page or worker has met damaged rows or a damaged search index, which a job recovers.
 * Returns a function that stops this.
 */
export function onDamage(met: () => void): () => void {
  recoveryListeners.add(met);
  return () => recoveryListeners.delete(met);
}
