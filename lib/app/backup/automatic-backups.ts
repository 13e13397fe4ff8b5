import { downloadZip } from '../../platform/downloads.ts';
import { hasDownloadPermission, requestDownloadPermission } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import type { BackupFrequency } from '../../settings.ts';
import { hasJob, putJob, putJobStep, removeJob } from '../../store/articles/jobs.ts';
import {
  readBackupState,
  recordBackup,
  recordBackupProblem,
} from '../../store/backup/backup-state.ts';
import { type BackupJob, never } from '../../store/rows/jobs.ts';
import { day, hour } from '../../time.ts';
import { requestJobRun } from '../commands.ts';
import type { Env } from '../env.ts';
import { changeSettings } from '../settings.ts';
import { buildBackup } from './backup-file.ts';

const intervalOf: Record<Exclude<BackupFrequency, 'off'>, number> = { daily: day, weekly: 7 * day };

/** Automatic backups take turns under this many names, so that a bad one does not replace the last good one. */
const maxCopies = 3;

/** The whole file is in the URL of the download. A user's data is some hundred kB. */
const maxDownloadBytes = 20_000_000;

/** At a worker's start: queues the job where automatic backups are on. */
export async function ensureBackupJob(now: number): Promise<void> {
  if ((await readSettings()).backupFrequency === 'off' || (await hasJob('backup'))) return;
  await putJob(newBackupJob(now));
}

const newBackupJob = (now: number): BackupJob => ({ type: 'backup', kind: 'backup', dueAt: now });

/** Sets how often backups are made. */
export async function setBackupFrequency(backupFrequency: BackupFrequency): Promise<void> {
  await changeSettings({ backupFrequency });
  await checkBackupNow();
}

/**
 * From a click: asks the browser for the permission to download, and makes the first backup once it is granted. Resolves
 * to whether it is.
 */
export async function requestDownloadsAndBackUp(): Promise<boolean> {
  const granted = await requestDownloadPermission();
  if (granted) await checkBackupNow();
  return granted;
}

/** Checks now whether a backup is due, whatever stopped the last one. */
export async function checkBackupNow(): Promise<void> {
  await putJob(newBackupJob(Date.now()));
  await requestJobRun();
}

/** Makes a backup if one is due. The job checks at least daily: a clock that was put back then costs a day at most. */
export async function runBackup(job: BackupJob, env: Env): Promise<void> {
  const { backupFrequency } = await readSettings();
  if (backupFrequency === 'off') return removeJob(job.kind);
  const now = env.now();
  const state = await readBackupState();
  const last = state.lastAt === null || state.lastAt > now ? 0 : state.lastAt;
  const due = last + intervalOf[backupFrequency];
  if (due > now) return putJobStep({ ...job, dueAt: Math.min(due, now + day) });
  if (state.entries === 0) return putJobStep({ ...job, dueAt: now + day });
  await putJobStep({ ...job, dueAt: await downloadBackupCopy(state.copy, env) });
}

/** Resolves to the time of the next check. */
async function downloadBackupCopy(lastCopy: number, env: Env): Promise<number> {
  const now = env.now();
  if (!(await hasDownloadPermission())) {
    await recordBackupProblem('noPermission');
    return now + day;
  }
  const pieces = await buildBackup(null, now);
  if (pieces.reduce((sum, { length }) => sum + length, 0) > maxDownloadBytes) {
    await recordBackupProblem('tooLarge');
    return now + day;
  }
  const copy = (lastCopy % maxCopies) + 1;
  const outcome = await downloadZip(pieces, `reex-reader-backup-${copy}.zip`, env.sleep);
  if (outcome === 'stored') {
    await recordBackup(now, copy);
    return now + day;
  }
  await recordBackupProblem(outcome);
  // A browser that prompts would prompt every day: from here on the job waits for the user.
  return outcome === 'savePrompt' ? never : now + hour;
}
