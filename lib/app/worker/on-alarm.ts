import { refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** Handles the alarm: polls channels that are due, then runs jobs. */
export async function handleAlarm(): Promise<void> {
  await refresh('scheduled');
  await runJobs();
}
