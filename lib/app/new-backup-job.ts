import type { BackupJob } from '../store/rows/jobs.ts';

/** A job that checks at `dueAt` whether a backup is due. */
export const newBackupJob = (dueAt: number): BackupJob => ({
  type: 'backup',
  kind: 'backup',
  dueAt,
});
