import { openDatabase } from '../../store/connection.ts';
import { ensureBackupJob } from '../backup/backup-job.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { browserEnv } from '../env.ts';
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
import { refresh, refreshInProgress } from './refresh.ts';
import { registerContextMenus } from './register-context-menus.ts';
import { ensureSearchIndex } from './update-search-index.ts';

/** How long a poll may delay the start, in ms. */
const maxDelay = 1_000;

/** How long after the start its event has certainly arrived, in ms; a poll that the event starts goes first. */
const eventDelay = 20;

/** Begins to open the database, and once the event has arrived, does what every start of the worker has to do. */
export function beginWorker(): void {
  logUncaughtErrors();
  void browserEnv.sleep(eventDelay).then(startAfterPoll);
}

/**
 * Runs `startWorker` after the refresh that the event has started, whose request and write come even before the locks
 * of a start. Then opens the welcome page if an earlier worker did not get to it.
 */
export async function startAfterPoll(): Promise<void> {
  const poll = refreshInProgress();
  const isRefreshed = poll && (await Promise.race([poll, browserEnv.sleep(maxDelay)]));
  await unlessErased(startWorker)(isRefreshed === true);
  await openPendingWelcome();
}

/**
 * Runs at every start of the worker: runs the after-write for pages that closed early, shows the badge, which browsers
 * forget, and ensures context menus, jobs, alarm and mirror. A refresh that has just run through has done the first two.
 * Fetches nothing, except at the very first start.
 */
export async function startWorker(isRefreshed = false): Promise<void> {
  try {
    await catchUp(isRefreshed);
  } catch (error) {
    // Whatever fails, the next poll must come.
    await ensureFallbackAlarm(Date.now());
    throw error;
  }
}

async function catchUp(isRefreshed: boolean): Promise<void> {
  await registerContextMenus();
  await openDatabase();
  const now = Date.now();
  const clockWentBack = !isRefreshed && (await fixClockSkew(now));
  if ((await nextDueTime()) === null) {
    await refresh('scheduled');
    return;
  }
  try {
    if (!isRefreshed) await followUp(now);
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
