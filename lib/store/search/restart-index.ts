import { write } from '../db/database.ts';
import { restartIn } from './segment-rows.ts';

/** Restarts the index, as `restartIn` says, and no longer waits after a failed step. */
export const restartIndex = (): Promise<void> =>
  write(['searchSegments', 'unindexed', 'meta', 'jobs'], async (tx) => {
    await restartIn(tx);
    await tx.jobs.delete('searchIndex');
  });
