import { readSettings } from '../../platform/settings.ts';
import type { BackupFrequency } from '../../settings.ts';
import { addJob, endJob, putJobStep } from '../../store/articles/jobs.ts';
import { readBackupState } from '../../store/backup/backup-state.ts';
import type { BackupJob } from '../../store/rows/jobs.ts';
import { day } from '../../time.ts';
import type { Env } from '../env.ts';
import { newBackupJob } from '../new-backup-job.ts';
import { downloadBackup } from './download-backup.ts';

const intervalOf: Record<Exclude<BackupFrequency, 'off'>, number> = { daily: day, weekly: 7 * day };

/** At a worker's start: queues the job if automatic backups are on. */
export async function ensureBackupJob(now: number): Promise<void> {
  if ((await readSettings()).backupFrequency !== 'off') await addJob(newBackupJob(now));
}

/**
 * Makes a backup if one is due. The job checks at least once a day, so a clock that was set back delays it by a day at
 * most.
 */
export async function runBackup(job: BackupJob, env: Env): Promise<void> {
  const { backupFrequency } = await readSettings();
  if (backupFrequency === 'off') return endJob(job);
  const now = env.now();
  const state = await readBackupState();
  const last = state.lastAt === null || state.lastAt > now ? 0 : state.lastAt;
  const due = last + intervalOf[backupFrequency];
  if (due > now) return putJobStep(job, { dueAt: Math.min(due, now + day) });
  if (state.entries === 0) return putJobStep(job, { dueAt: now + day });
  await putJobStep(job, { dueAt: await downloadBackup(state.copy, env) });
}
