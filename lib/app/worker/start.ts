import { openDatabase } from '../../store/connection.ts';
import { ensureBackupJob } from '../backup/backup-job.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { logUncaughtErrors } from '../error-log.ts';
import { fixClockSkew } from '../feed/fix-clock-skew.ts';
import { openPendingWelcome } from '../first-run/welcome.ts';
import { followUp } from '../follow-up.ts';
import { ensureMirror } from '../mirror.ts';
import { ensureRederiveJob } from '../rederive-job.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { ensureRetentionJob } from '../retention/retention-job.ts';
import {
  ensureAlarmScheduled,
  ensureFallbackAlarm,
  nextDueTime,
  scheduleAlarm,
} from '../schedule-alarm.ts';
import { refresh } from './refresh.ts';
import { registerContextMenus } from './register-context-menus.ts';
import { ensureSearchIndex } from './update-search-index.ts';

/** Does what every start of the worker has to do, and opens the welcome page if an earlier worker did not get to it. */
export async function beginWorker(): Promise<void> {
  logUncaughtErrors();
  await unlessErased(startWorker)();
  await openPendingWelcome();
}

/**
 * Runs at every start of the worker: runs the after-write for pages that closed early, shows the badge, which browsers
 * forget, and ensures context menus, jobs, alarm and mirror. Fetches nothing, except at the very first start.
 */
export async function startWorker(): Promise<void> {
  try {
    await catchUp();
  } catch (error) {
    // Whatever fails, the next poll must come.
    await ensureFallbackAlarm(Date.now());
    throw error;
  }
}

async function catchUp(): Promise<void> {
  await registerContextMenus();
  await openDatabase();
  const now = Date.now();
  const clockWentBack = await fixClockSkew(now);
  if ((await nextDueTime()) === null) {
    await refresh('scheduled');
    return;
  }
  try {
    await followUp(now);
    await ensureJobs(now);
  } finally {
    // An alarm that was set by the wrong clock would come too late.
    await (clockWentBack ? scheduleAlarm() : ensureAlarmScheduled());
  }
  await restoreFromMirror(now);
  await ensureMirror(now);
}

/** Queues the jobs that an update, the settings or a stopped worker have left. */
async function ensureJobs(now: number): Promise<void> {
  await ensureRederiveJob(now);
  await ensureRetentionJob(now);
  await ensureBackupJob(now);
  await ensureSearchIndex(now);
}
