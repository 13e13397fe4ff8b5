import { downloadZip } from '../../platform/downloads.ts';
import { hasDownloadPermission } from '../../platform/permissions.ts';
import { recordBackup, recordBackupProblem } from '../../store/backup/backup-state.ts';
import { never } from '../../store/rows/jobs.ts';
import { day, hour } from '../../time.ts';
import type { Env } from '../env.ts';
import { buildBackup } from './build-backup.ts';

/** Automatic backups take turns under this many names, so that a bad one does not replace the last good one. */
const maxCopies = 3;

/** The download's URL contains the whole file. User data usually takes a few hundred kB. */
const maxDownloadBytes = 20_000_000;

/** Downloads the next automatic backup. Resolves to the time of the next check. */
export async function downloadBackup(lastCopy: number, env: Env): Promise<number> {
  const now = env.now();
  if (!(await hasDownloadPermission())) {
    await recordBackupProblem('noPermission');
    return now + day;
  }
  const backup = await buildBackup(null, now);
  if (backup === null || backup.file.size > maxDownloadBytes) {
    await recordBackupProblem('tooLarge');
    return now + day;
  }
  const copy = (lastCopy % maxCopies) + 1;
  const outcome = await downloadZip(backup.file, `reex-reader-backup-${copy}.zip`, env.sleep);
  if (outcome === 'stored') {
    await recordBackup(now, copy);
    return now + day;
  }
  await recordBackupProblem(outcome);
  // A browser that asks where to save would ask every day, so the job now waits for the user.
  return outcome === 'savePrompt' ? never : now + hour;
}
