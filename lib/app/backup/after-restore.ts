import { schedulePictureCheckNow } from '../../store/articles/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Has the worker fetch pictures and run the jobs that a restore has queued, after what follows every write. */
export async function afterRestore(now: number): Promise<void> {
  await schedulePictureCheckNow(now);
  await followUp();
  requestJobRun();
}
