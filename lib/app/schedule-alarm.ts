import { ensureAlarm, setAlarm } from '../platform/alarm.ts';
import { pollBounds } from '../site/bounds.ts';
import { channels } from '../site/channels.ts';
import { readChannels } from '../store/articles/channels.ts';
import { readJobs } from '../store/articles/jobs.ts';

/** When the earliest channel or job is due; `null` before the first poll. */
export async function nextDueTime(): Promise<number | null> {
  const [rows, jobs] = await Promise.all([readChannels(), readJobs()]);
  if (rows.length === 0) return null;
  // A first run that was interrupted may have polled only one channel.
  if (rows.length < channels.length) return 0;
  return Math.min(...rows.map((row) => row.nextDueAt), ...jobs.map((job) => job.dueAt));
}

/**
 * Before work begins: ensures that an alarm exists, because the first run has none yet, and a bug may end the work
 * early.
 */
export const ensureFallbackAlarm = (now: number): Promise<void> =>
  ensureAlarm(now + pollBounds.firstRetry, now);

/**
 * After work: sets the alarm for what is due next. The lock keeps other contexts from setting it in between; otherwise
 * a later time could win.
 */
export const scheduleAlarm = (): Promise<void> =>
  navigator.locks.request('alarm', async () => {
    const due = await nextDueTime();
    if (due !== null) await setAlarm(due, Date.now());
  });

/**
 * At a worker's start: ensures that an alarm exists, because browsers lose alarms at a restart or an update. Overdue
 * work is delayed a little, so that it does not compete with everything else that runs when the computer wakes up.
 */
export async function ensureAlarmScheduled(): Promise<void> {
  const due = (await nextDueTime()) ?? 0;
  const now = Date.now();
  const [least, most] = pollBounds.startupDelay;
  const when = Math.max(due, now + least + Math.random() * (most - least));
  await ensureAlarm(when, now, Math.max(due, now + most));
}
