import type Dexie from 'dexie';

/** The database was made by a newer version. Dexie would open it silently and write into it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten. */
const isNewer = (version: number, known: number): boolean => version >= (known + 1) * 10;

const newerError = (version: number, known: number): NewerDatabaseError =>
  new NewerDatabaseError(`Schema ${version / 10} is newer than ${known}.`);

/**
 * The browser's IndexedDB, which refuses a database whose schema is newer than the `known` one. If a newer schema lacks
 * a table of this one, Dexie would add it by an upgrade of its own before `ready` fires.
 */
export const refuseNewerDatabases = (known: number) => ({
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && isNewer(version, known)) throw newerError(version, known);
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
  cmp: (one: unknown, other: unknown): number => indexedDB.cmp(one, other),
});

/** Closes a database that has just been opened, and throws, if a newer version has upgraded it meanwhile. */
export function refuseUpgraded(db: Dexie, known: number): void {
  const { version } = db.backendDB();
  if (!isNewer(version, known)) return;
  db.close();
  throw newerError(version, known);
}
