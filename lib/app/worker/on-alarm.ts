import { refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** The alarm went off: channels that are due first, then jobs. */
export async function handleAlarm(): Promise<void> {
  await refresh('scheduled');
  await runJobs();
}
