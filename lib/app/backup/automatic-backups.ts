import { askToDownload } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import type { BackupRhythm } from '../../settings.ts';
import { hasJob, putJob } from '../../store/articles/jobs.ts';
import type { BackupJob } from '../../store/db/rows/jobs.ts';
import { askRunJobs } from '../ask-run-jobs.ts';
import { changeSettings } from '../settings.ts';

export { mayDownload } from '../../platform/permissions.ts';

/** On a worker's start: puts the job there if the reader wants automatic backups. */
export async function ensureBackup(now: number): Promise<void> {
  if ((await readSettings()).backup === 'off' || (await hasJob('backup'))) return;
  await putJob(newBackup(now));
}

/** A look at whether a backup is due. */
const newBackup = (now: number): BackupJob => ({ type: 'backup', kind: 'backup', dueAt: now });

/** The reader wants automatic backups this often. */
export async function chooseRhythm(backup: BackupRhythm): Promise<void> {
  await changeSettings({ backup });
  await lookNow();
}

/**
 * From a click: asks the browser whether backups may be put among the downloads, and if so makes the first one. Resolves to
 * its answer.
 */
export async function allowDownloads(): Promise<boolean> {
  const allowed = await askToDownload();
  if (allowed) await lookNow();
  return allowed;
}

/** Looks now whether a backup is due, whatever stood in the way of the last one. */
export async function lookNow(): Promise<void> {
  await putJob(newBackup(Date.now()));
  await askRunJobs();
}
