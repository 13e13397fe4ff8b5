import { armAlarm, earliestDue, ensureArmed } from './arm-alarm.ts';
import { ensureBackup } from './automatic-backups.ts';
import { clampDueTimes } from './clamp-due.ts';
import { ensureCheck } from './mend.ts';
import { ensureRebuild } from './rebuild.ts';
import { recoverFromMirror } from './recover.ts';
import { refresh } from './refresh.ts';
import { checkMirror } from './repair-mirror.ts';
import { ensureRetention } from './retention.ts';
import { showBadge } from './show-badge.ts';
import { tell } from './tell.ts';

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
