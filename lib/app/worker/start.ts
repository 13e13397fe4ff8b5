import { ensureBackupJob } from '../backup/automatic-backups.ts';
import { ensureMirror } from '../backup/reconcile-mirror.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { fixClockSkew } from '../feed/fix-clock-skew.ts';
import { ensureRederiveJob } from '../feed/rederive.ts';
import { refresh } from '../feed/refresh.ts';
import { ensureAlarmScheduled, nextDueTime, scheduleAlarm } from '../feed/schedule-alarm.ts';
import { updateBadge } from '../notify/badge.ts';
import { sendNotifications } from '../notify/send-notifications.ts';
import { ensureRetentionJob } from '../retention/retention-job.ts';
import { ensureCheck } from './mend.ts';

/**
 * What every start of the worker does, whatever woke it: the badge, which browsers forget; notifications that a
 * killed worker left; the alarm; the mirror. Nothing is fetched, except the very first time.
 */
export async function startWorker(): Promise<void> {
  const now = Date.now();
  const clockWentBack = await fixClockSkew(now);
  const due = await nextDueTime();
  if (due === null) {
    await refresh('scheduled');
    return;
  }
  await updateBadge();
  await sendNotifications(now);
  await ensureRederiveJob(now);
  await ensureCheck(now);
  await ensureRetentionJob(now);
  await ensureBackupJob(now);
  if (clockWentBack) await scheduleAlarm();
  else await ensureAlarmScheduled(due);
  await restoreFromMirror(now);
  await ensureMirror(now);
}
