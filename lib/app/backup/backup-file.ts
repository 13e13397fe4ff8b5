import { type ArticlesToWrite, writeBackup } from '../../backup/write-backup.ts';
import { dayOf } from '../../export/local-dates.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { readSettings } from '../../platform/settings.ts';
import { articleBatches, readAuthorEntries } from '../../store/backup/article-entries.ts';
import { recordBackup } from '../../store/backup/backup-state.ts';
import { readUserData } from '../../store/backup/user-data.ts';

/** A backup as a file for the user to save. */
export interface BackupFile {
  name: string;
  blob: Blob;
}

/** Makes a backup for the user to save; its name tells the day. */
export async function createBackupFile(withArticles: boolean): Promise<BackupFile> {
  const now = Date.now();
  const articles = { batches: articleBatches(), authors: await readAuthorEntries() };
  const pieces = await buildBackup(withArticles ? articles : null, now);
  await recordBackup(now);
  return {
    name: `reex-reader-backup-${dayOf(now)}.zip`,
    blob: new Blob(pieces, { type: 'application/zip' }),
  };
}

/** Writes user data and settings into a backup, and articles where they are given. */
export const buildBackup = async (
  articles: ArticlesToWrite | null,
  createdAt: number,
): Promise<Uint8Array<ArrayBuffer>[]> =>
  writeBackup({
    userData: await readUserData(),
    settings: await readSettings(),
    articles,
    appVersion: extensionVersion(),
    createdAt,
  });
