import { articleBatches, readAuthorEntries } from '../../store/backup/article-entries.ts';
import { recordBackup } from '../../store/backup/backup-state.ts';
import { buildBackup } from './make-backup.ts';

/** A backup as a file that the reader keeps. */
export interface BackupFile {
  name: string;
  blob: Blob;
}

/** Makes a backup for the reader to keep; its name tells the day. */
export async function createBackupFile(withArticles: boolean): Promise<BackupFile> {
  const now = Date.now();
  const articles = { portions: articleBatches(), authors: await readAuthorEntries() };
  const pieces = await buildBackup(withArticles ? articles : null, now);
  await recordBackup(now);
  return {
    name: `reex-reader-backup-${dayOf(now)}.zip`,
    blob: new Blob(pieces, { type: 'application/zip' }),
  };
}

/** The day in the reader's time zone, as file names sort it. */
function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
