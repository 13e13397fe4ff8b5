import { unlessErased } from '../retention/erase-data.ts';
import { refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** Called when the alarm fires. */
export const pollOnAlarm = (): void => void unlessErased(handleAlarm)();

/** Handles the alarm: polls channels that are due, then runs jobs, even if the poll hit a bug. */
export async function handleAlarm(): Promise<void> {
  try {
    await refresh('scheduled');
  } finally {
    await runJobs();
  }
}
