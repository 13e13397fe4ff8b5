import { unlessErased } from '../retention/erase-data.ts';
import { expectRefresh, refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** Called when the alarm goes off. */
export function pollOnAlarm(): void {
  expectRefresh();
  void unlessErased(handleAlarm)();
}

/** Handles the alarm: polls channels that are due, then runs jobs, also where the poll has met a bug. */
export async function handleAlarm(): Promise<void> {
  try {
    await refresh('scheduled');
  } finally {
    await runJobs();
  }
}
