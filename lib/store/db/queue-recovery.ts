import Dexie from 'dexie';
import type { JobRow } from '../rows/jobs.ts';

/** Returns what makes the rederive job recover damaged rows, outside of the transaction that has read them. */
export function recoveryQueue(db: Dexie): () => void {
  let isQueueing = false;
  const queue = async (): Promise<void> => {
    if (isQueueing) return;
    isQueueing = true;
    try {
      await Dexie.ignoreTransaction(() => putRecoveryJob(db));
    } catch (error) {
      // Dexie refuses writes in the context of a live query, which a task of its own leaves.
      if (error instanceof Dexie.ReadOnlyError) setTimeout(() => void queue());
      else console.error(`The recovery of damaged rows could not be queued: ${error}`);
    } finally {
      isQueueing = false;
    }
  };
  return () => void queue();
}

function putRecoveryJob(db: Dexie): Promise<void> {
  const jobs = db.table<JobRow, string>('jobs');
  return db.transaction('rw', jobs, async () => {
    const job = await jobs.get('rederive');
    if (job?.type === 'rederive' && job.hasDamage) return;
    await jobs.put({ type: 'rederive', kind: 'rederive', dueAt: 0, hasDamage: true });
  });
}
