import Dexie from 'dexie';
import type { JobRow } from '../rows/jobs.ts';
import type { TableName } from './tables.ts';

/** Called each time that the recovery of something damaged has been queued. */
export const recoveryListeners = new Set<() => void>();

/** Calls them. */
export function tellRecoveryListeners(): void {
  for (const listener of recoveryListeners) listener();
}

/**
 * Returns a function that makes the rederive job recover a table's damaged rows, outside the transaction that has met
 * them.
 */
export function recoveryQueue(db: Dexie): (table: TableName) => void {
  const noticed = new Set<TableName>();
  let isQueueing = false;
  const queue = async (): Promise<void> => {
    if (isQueueing || noticed.size === 0) return;
    isQueueing = true;
    const tables = [...noticed];
    try {
      const isNew = await putRecoveryJob(db, tables);
      for (const table of tables) noticed.delete(table);
      if (isNew) tellRecoveryListeners();
    } catch (error) {
      // Dexie refuses writes in the context of a live query; a new task is outside of it.
      if (error instanceof Dexie.ReadOnlyError) return void setTimeout(() => void queue());
      console.error(`The recovery of damaged rows could not be queued: ${error}`);
      noticed.clear();
    } finally {
      isQueueing = false;
    }
    await queue();
  };
  return (table) => {
    noticed.add(table);
    // A native promise that is awaited inside a transaction can draw others into it.
    Dexie.ignoreTransaction(() => void queue());
  };
}

/** Resolves to whether the damage was new to the job. */
function putRecoveryJob(db: Dexie, tables: readonly TableName[]): Promise<boolean> {
  const jobs = db.table<JobRow, string>('jobs');
  return db.transaction('rw', jobs, async () => {
    const job = await jobs.get('rederive');
    const known = (job?.type === 'rederive' && job.damaged) || [];
    const damaged = [...new Set([...known, ...tables])];
    if (damaged.length === known.length) return false;
    await jobs.put({ type: 'rederive', kind: 'rederive', dueAt: 0, damaged });
    return true;
  });
}
