import { type BackupFile, createBackupFile } from '../../../lib/app/backup/backup-file.ts';

/** A backup of what is stored, which is not too large. */
export async function createdBackup(
  ...options: Parameters<typeof createBackupFile>
): Promise<BackupFile> {
  const file = await createBackupFile(...options);
  if (!file) throw new Error('The backup is too large.');
  return file;
}
