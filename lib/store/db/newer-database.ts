import type Dexie from 'dexie';
import { schemaVersion, takeEarlyOpening } from './early-opening.ts';

/** The database was made by a newer version. Dexie would open it silently and write into it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten. */
const firstNewerVersion = (schemaVersion + 1) * 10;

const newerError = (version: number): NewerDatabaseError =>
  new NewerDatabaseError(`Schema ${version / 10} is newer than ${schemaVersion}.`);

/** Where a newer schema lacks a table of this one, Dexie would add it by an upgrade of its own before `ready` fires. */
export const refuseNewerDatabases = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && version >= firstNewerVersion) throw newerError(version);
    const opened = version === undefined ? undefined : takeEarlyOpening(name, version);
    return opened ?? indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
  cmp: (one: unknown, other: unknown): number => indexedDB.cmp(one, other),
};

/** Closes a database that has just been opened, and throws, where a newer version has upgraded it meanwhile. */
export function refuseUpgraded(db: Dexie): void {
  const { version } = db.backendDB();
  if (version < firstNewerVersion) return;
  db.close();
  throw newerError(version);
}
