import Dexie from 'dexie';
import type { JobRow } from '../rows/jobs.ts';
import { queueForMirror } from './queue-for-mirror.ts';
import { skipDamagedRows } from './skip-damaged-rows.ts';
import { type Tables, tables } from './tables.ts';

/** The number of this schema; a database with a higher one was made by a newer version of REEx Reader. */
export const schemaVersion = 1;

/** The database was made by a newer version. Dexie would open it silently and write into it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten. */
const firstNewerVersion = (schemaVersion + 1) * 10;

const newerError = (version: number): NewerDatabaseError =>
  new NewerDatabaseError(`Schema ${version / 10} is newer than ${schemaVersion}.`);

/** Where a newer schema lacks a table of this one, Dexie would add it by an upgrade of its own before `ready` fires. */
const refuseNewerDatabases = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && version >= firstNewerVersion) throw newerError(version);
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
  cmp: (one: unknown, other: unknown): number => indexedDB.cmp(one, other),
};

/** The database before its tables are known by name. */
class ReaderDatabase extends Dexie {
  private isQueueingRecovery = false;

  constructor(name: string) {
    super(name, { indexedDB: refuseNewerDatabases });
    this.use(skipDamagedRows(() => void this.queueRecovery()));
    this.use(queueForMirror);
    this.version(schemaVersion).stores(
      Object.fromEntries(Object.entries(tables).map(([table, { indexes }]) => [table, indexes])),
    );
    // At every opening: a newer version may have upgraded the database while it was closed.
    this.on('ready', () => this.refuseNewer(), true);
  }

  /** Makes the rederive job recover damaged rows. Queued outside of the transaction that has read them. */
  private async queueRecovery(): Promise<void> {
    if (this.isQueueingRecovery) return;
    this.isQueueingRecovery = true;
    try {
      await Dexie.ignoreTransaction(() => this.putRecoveryJob());
    } catch (error) {
      // Dexie refuses writes in the context of a live query, which a task of its own leaves.
      if (error instanceof Dexie.ReadOnlyError) setTimeout(() => void this.queueRecovery());
      else console.error(`The recovery of damaged rows could not be queued: ${error}`);
    } finally {
      this.isQueueingRecovery = false;
    }
  }

  private putRecoveryJob(): Promise<void> {
    const jobs = this.table<JobRow, string>('jobs');
    return this.transaction('rw', jobs, async () => {
      const job = await jobs.get('rederive');
      if (job?.type === 'rederive' && job.hasDamage) return;
      await jobs.put({ type: 'rederive', kind: 'rederive', dueAt: 0, hasDamage: true });
    });
  }

  private refuseNewer(): void {
    const { version } = this.backendDB();
    if (version < firstNewerVersion) return;
    this.close();
    throw newerError(version);
  }
}

export type Database = Dexie & Tables;

/** A database with this schema. Dexie adds the tables as properties at runtime. */
export const createDatabase = (name: string): Database =>
  new ReaderDatabase(name) as unknown as Database;

export const db = createDatabase('reex-reader');
