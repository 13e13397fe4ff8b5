import { openDatabase } from '../../store/connection.ts';
import { ensureBackupJob } from '../backup/backup-job.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { browserEnv } from '../env.ts';
import { fixClockSkew } from '../feed/fix-clock-skew.ts';
import { followUp } from '../follow-up.ts';
import { ensureMirror } from '../mirror.ts';
import { ensureRederiveJob } from '../rederive-job.ts';
import { ensureRetentionJob } from '../retention/retention-job.ts';
import { ensureAlarmScheduled, nextDueTime, scheduleAlarm } from '../schedule-alarm.ts';
import { refresh, refreshInProgress } from './refresh.ts';

/** How long a poll may delay what a start has to do. */
const maxDelay = 1_000;

/**
 * Runs at every start of the worker: follows up writes whose page closed early, shows the badge, which browsers forget,
 * and ensures jobs, alarm and mirror. Fetches nothing, except at the first start ever.
 */
export async function startWorker(): Promise<void> {
  await openDatabase();
  // The alarm that started this worker may be polling, and its request comes first.
  const poll = refreshInProgress();
  if (poll) await Promise.race([poll, browserEnv.sleep(maxDelay)]);
  const now = Date.now();
  const clockWentBack = await fixClockSkew(now);
  if ((await nextDueTime()) === null) {
    await refresh('scheduled');
    return;
  }
  await followUp('worker', now);
  await ensureRederiveJob(now);
  await ensureRetentionJob(now);
  await ensureBackupJob(now);
  if (clockWentBack) await scheduleAlarm();
  else await ensureAlarmScheduled();
  await restoreFromMirror(now);
  await ensureMirror(now);
}
