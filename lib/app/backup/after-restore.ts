import { schedulePictureCheckNow } from '../../store/articles/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Runs the after-write of a restore, and has the worker fetch pictures and run the jobs that the restore queued. */
export async function afterRestore(now: number): Promise<void> {
  await schedulePictureCheckNow(now);
  await followUp();
  requestJobRun();
}
