import { type BackupFile, createBackupFile } from '../../../lib/app/backup/backup-file.ts';

/** Creates a backup of the stored data, which must not be too large. */
export async function createdBackup(
  ...options: Parameters<typeof createBackupFile>
): Promise<BackupFile> {
  const file = await createBackupFile(...options);
  if (!file) throw new Error('The backup is too large.');
  return file;
}
