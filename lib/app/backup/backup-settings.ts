import { requestDownloadPermission } from '../../platform/permissions.ts';
import { putJob } from '../../store/articles/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { newBackupJob } from '../new-backup-job.ts';

/**
 * From a click: asks the browser for the permission to download, and starts the first backup if it is granted. Resolves
 * to whether it was.
 */
export async function requestDownloadsAndBackUp(): Promise<boolean> {
  const granted = await requestDownloadPermission();
  if (granted) await checkBackupNow();
  return granted;
}

/** Checks now whether a backup is due, even if the job had stopped. */
export async function checkBackupNow(): Promise<void> {
  await putJob(newBackupJob(Date.now()));
  requestJobRun();
}
