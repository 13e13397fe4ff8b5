import { requestDownloadPermission } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import type { BackupFrequency } from '../../settings.ts';
import { hasJob, putJob } from '../../store/articles/jobs.ts';
import type { BackupJob } from '../../store/rows/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { changeSettings } from '../settings.ts';

export { hasDownloadPermission } from '../../platform/permissions.ts';

/** On a worker's start: puts the job there if the reader wants automatic backups. */
export async function ensureBackupJob(now: number): Promise<void> {
  if ((await readSettings()).backupFrequency === 'off' || (await hasJob('backup'))) return;
  await putJob(newBackupJob(now));
}

/** A look at whether a backup is due. */
const newBackupJob = (now: number): BackupJob => ({ type: 'backup', kind: 'backup', dueAt: now });

/** The reader wants automatic backups this often. */
export async function setBackupFrequency(backupFrequency: BackupFrequency): Promise<void> {
  await changeSettings({ backupFrequency });
  await checkBackupNow();
}

/**
 * From a click: asks the browser whether backups may be put among the downloads, and if so makes the first one. Resolves to
 * its answer.
 */
export async function requestDownloadsAndBackUp(): Promise<boolean> {
  const allowed = await requestDownloadPermission();
  if (allowed) await checkBackupNow();
  return allowed;
}

/** Looks now whether a backup is due, whatever stood in the way of the last one. */
export async function checkBackupNow(): Promise<void> {
  await putJob(newBackupJob(Date.now()));
  await requestJobRun();
}
