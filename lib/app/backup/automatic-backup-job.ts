import { downloadZip } from '../../platform/downloads.ts';
import { mayDownload } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import type { BackupRhythm } from '../../settings.ts';
import { putBackedUp, putBackupTrouble, readBackupState } from '../../store/backup/backup-state.ts';
import { putStep, removeJob } from '../../store/articles/jobs.ts';
import { type BackupJob, never } from '../../store/db/rows/jobs.ts';
import { makeBackup } from './make-backup.ts';
import type { Outside } from '../env.ts';

const day = 24 * 3_600_000;
const hour = 3_600_000;

const every: Record<Exclude<BackupRhythm, 'off'>, number> = { daily: day, weekly: 7 * day };

/** Names under which automatic backups take turns, so that a bad one does not take the last good one with it. */
const copies = 3;

/** All of it stands in the address of the download. What a reader made is some hundred kB. */
const mostBytes = 20_000_000;

/** Makes a backup if one is due. The job looks once a day: a clock that was put back then costs a day at most. */
export async function runBackup(job: BackupJob, outside: Outside): Promise<void> {
  const { backup: rhythm } = await readSettings();
  if (rhythm === 'off') return removeJob(job.kind);
  const now = outside.now();
  const state = await readBackupState();
  const last = state.lastAt === null || state.lastAt > now ? 0 : state.lastAt;
  const due = last + every[rhythm];
  if (due > now) return putStep({ ...job, dueAt: Math.min(due, now + day) });
  if (state.made === 0) return putStep({ ...job, dueAt: now + day });
  await putStep({ ...job, dueAt: await backUp(state.copy, outside) });
}

/** Resolves to when it is to be looked at again. */
async function backUp(lastCopy: number, outside: Outside): Promise<number> {
  const now = outside.now();
  if (!(await mayDownload())) {
    await putBackupTrouble('noPermission');
    return now + day;
  }
  const pieces = await makeBackup(null, now);
  if (pieces.reduce((sum, { length }) => sum + length, 0) > mostBytes) {
    await putBackupTrouble('tooLarge');
    return now + day;
  }
  const copy = (lastCopy % copies) + 1;
  const outcome = await downloadZip(pieces, `reex-reader-backup-${copy}.zip`, outside.pause);
  if (outcome === 'stored') {
    await putBackedUp(now, copy);
    return now + day;
  }
  await putBackupTrouble(outcome);
  // A browser that asks would ask every day: from here on it waits for the reader.
  return outcome === 'asked' ? never : now + hour;
}
