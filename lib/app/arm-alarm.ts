import { ensureAlarm, setAlarm } from '../platform/alarm.ts';
import { pollBounds } from '../site.ts';
import { readChannels } from '../store/channels.ts';
import { readJobs } from '../store/jobs.ts';

/** When the earliest channel or job is due; `null` while nothing was ever polled. */
export async function earliestDue(): Promise<number | null> {
  const [channels, jobs] = await Promise.all([readChannels(), readJobs()]);
  if (channels.length === 0) return null;
  return Math.min(...channels.map((row) => row.nextDueAt), ...jobs.map((job) => job.dueAt));
}

/** After work was done: sets the alarm to what is due next. */
export async function armAlarm(): Promise<void> {
  const due = await earliestDue();
  if (due !== null) await setAlarm(due, Date.now());
}

/**
 * On a worker's start: makes sure that there is an alarm. Browsers lose alarms at a restart or an update; what is
 * overdue then waits a little, so that a machine that wakes up is not met by all its programs at once.
 */
export async function ensureArmed(due: number): Promise<void> {
  const now = Date.now();
  const [least, most] = pollBounds.settle;
  await ensureAlarm(Math.max(due, now + least + Math.random() * (most - least)), now);
}
