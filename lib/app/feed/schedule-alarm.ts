import { ensureAlarm, setAlarm } from '../../platform/alarm.ts';
import { channels, pollBounds } from '../../site/site.ts';
import { readChannels } from '../../store/articles/channels.ts';
import { readJobs } from '../../store/articles/jobs.ts';

/** When the earliest channel or job is due; `null` while nothing was ever polled. */
export async function nextDueTime(): Promise<number | null> {
  const [rows, jobs] = await Promise.all([readChannels(), readJobs()]);
  if (rows.length === 0) return null;
  // A first run that was broken off may have asked for one channel only.
  if (rows.length < channels.length) return 0;
  return Math.min(...rows.map((row) => row.nextDueAt), ...jobs.map((job) => job.dueAt));
}

/** Before work begins: makes sure of an alarm, for the first run has none yet, and work can end in a fault of our own. */
export const ensureFallbackAlarm = (now: number): Promise<void> =>
  ensureAlarm(now + pollBounds.firstRetry, now);

/** After work was done: sets the alarm to what is due next. */
export async function scheduleAlarm(): Promise<void> {
  const due = await nextDueTime();
  if (due !== null) await setAlarm(due, Date.now());
}

/**
 * On a worker's start: makes sure that there is an alarm. Browsers lose alarms at a restart or an update; what is
 * overdue then waits a little, so that a machine that wakes up is not met by all its programs at once.
 */
export async function ensureAlarmScheduled(due: number): Promise<void> {
  const now = Date.now();
  const [least, most] = pollBounds.startupDelay;
  await ensureAlarm(Math.max(due, now + least + Math.random() * (most - least)), now);
}
