import { ensureAlarm, setAlarm } from '../platform/alarm.ts';
import { pollBounds } from '../site/bounds.ts';
import { channels } from '../site/channels.ts';
import { readChannels } from '../store/articles/channels.ts';
import { readJobs } from '../store/articles/jobs.ts';

/** When the earliest channel or job is due; `null` before the first poll. */
export async function nextDueTime(): Promise<number | null> {
  const [rows, jobs] = await Promise.all([readChannels(), readJobs()]);
  if (rows.length === 0) return null;
  // An interrupted first run may have polled one channel only.
  if (rows.length < channels.length) return 0;
  return Math.min(...rows.map((row) => row.nextDueAt), ...jobs.map((job) => job.dueAt));
}

/** Before work begins: makes sure of an alarm, because the first run has none yet and a bug may end the work early. */
export const ensureFallbackAlarm = (now: number): Promise<void> =>
  ensureAlarm(now + pollBounds.firstRetry, now);

/** After work: sets the alarm to what is due next. No other context may set it in between, or a later one could win. */
export const scheduleAlarm = (): Promise<void> =>
  navigator.locks.request('alarm', async () => {
    const due = await nextDueTime();
    if (due !== null) await setAlarm(due, Date.now());
  });

/**
 * At a worker's start: makes sure of an alarm, because browsers lose alarms at a restart or an update. What is overdue waits
 * a little, so that a computer that wakes up is not met by all its programs at once.
 */
export async function ensureAlarmScheduled(): Promise<void> {
  const due = (await nextDueTime()) ?? 0;
  const now = Date.now();
  const [least, most] = pollBounds.startupDelay;
  const when = Math.max(due, now + least + Math.random() * (most - least));
  await ensureAlarm(when, now, Math.max(due, now + most));
}
