import { downloadZip } from '../../platform/downloads.ts';
import { hasDownloadPermission } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import type { BackupFrequency } from '../../settings.ts';
import { putJobStep, removeJob } from '../../store/articles/jobs.ts';
import {
  readBackupState,
  recordBackup,
  recordBackupTrouble,
} from '../../store/backup/backup-state.ts';
import { type BackupJob, never } from '../../store/rows/jobs.ts';
import { day, hour } from '../../time.ts';
import type { Env } from '../env.ts';
import { buildBackup } from './make-backup.ts';

const intervalOf: Record<Exclude<BackupFrequency, 'off'>, number> = { daily: day, weekly: 7 * day };

/** Names under which automatic backups take turns, so that a bad one does not take the last good one with it. */
const maxCopies = 3;

/** All of it stands in the address of the download. What a reader made is some hundred kB. */
const maxDownloadBytes = 20_000_000;

/** Makes a backup if one is due. The job looks once a day: a clock that was put back then costs a day at most. */
export async function runBackup(job: BackupJob, env: Env): Promise<void> {
  const { backupFrequency: rhythm } = await readSettings();
  if (rhythm === 'off') return removeJob(job.kind);
  const now = env.now();
  const state = await readBackupState();
  const last = state.lastAt === null || state.lastAt > now ? 0 : state.lastAt;
  const due = last + intervalOf[rhythm];
  if (due > now) return putJobStep({ ...job, dueAt: Math.min(due, now + day) });
  if (state.made === 0) return putJobStep({ ...job, dueAt: now + day });
  await putJobStep({ ...job, dueAt: await downloadBackupCopy(state.copy, env) });
}

/** Resolves to when it is to be looked at again. */
async function downloadBackupCopy(lastCopy: number, env: Env): Promise<number> {
  const now = env.now();
  if (!(await hasDownloadPermission())) {
    await recordBackupTrouble('noPermission');
    return now + day;
  }
  const pieces = await buildBackup(null, now);
  if (pieces.reduce((sum, { length }) => sum + length, 0) > maxDownloadBytes) {
    await recordBackupTrouble('tooLarge');
    return now + day;
  }
  const copy = (lastCopy % maxCopies) + 1;
  const outcome = await downloadZip(pieces, `reex-reader-backup-${copy}.zip`, env.sleep);
  if (outcome === 'stored') {
    await recordBackup(now, copy);
    return now + day;
  }
  await recordBackupTrouble(outcome);
  // A browser that asks would ask every day: from here on it waits for the reader.
  return outcome === 'asked' ? never : now + hour;
}
