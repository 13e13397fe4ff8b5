import { armAlarm, earliestDue, ensureArmed } from '../feed/schedule-alarm.ts';
import { ensureBackup } from '../backup/automatic-backups.ts';
import { clampDueTimes } from '../feed/fix-clock-skew.ts';
import { ensureCheck } from './mend.ts';
import { ensureRebuild } from '../feed/rederive.ts';
import { recoverFromMirror } from '../backup/restore-from-mirror.ts';
import { refresh } from '../feed/refresh.ts';
import { checkMirror } from '../backup/reconcile-mirror.ts';
import { ensureRetention } from '../retention/retention-job.ts';
import { showBadge } from '../notify/badge.ts';
import { tell } from '../notify/send-notifications.ts';

/**
 * What every start of the worker does, whatever woke it: the badge, which browsers forget; notifications that a
 * killed worker left; the alarm; the mirror. Nothing is fetched, except the very first time.
 */
export async function wake(): Promise<void> {
  const now = Date.now();
  const clockWentBack = await clampDueTimes(now);
  const due = await earliestDue();
  if (due === null) {
    await refresh('poll');
    return;
  }
  await showBadge();
  await tell(now);
  await ensureRebuild(now);
  await ensureCheck(now);
  await ensureRetention(now);
  await ensureBackup(now);
  if (clockWentBack) await armAlarm();
  else await ensureArmed(due);
  await recoverFromMirror(now);
  await checkMirror(now);
}
