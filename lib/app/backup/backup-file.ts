import type { ArticlesToWrite } from '../../backup/write-backup.ts';
import { calendarDay } from '../../calendar-day.ts';
import { countArticles } from '../../store/articles/articles.ts';
import { articleBatches, readAuthorEntries } from '../../store/backup/article-entries.ts';
import { recordBackup } from '../../store/backup/backup-state.ts';
import { type ArticleRun, unobserved } from './article-run.ts';
import { buildBackup } from './build-backup.ts';

/** A backup as a file for the user to save. */
export interface BackupFile {
  name: string;
  blob: Blob;
  /** How many articles were left out because they are too long for a backup. */
  leftOut: number;
}

/**
 * Makes a backup for the user to save, with the date in its name. Resolves to `null` if it would be too large to
 * restore. Rejects with the signal's reason once it is aborted.
 */
export async function createBackupFile(
  withArticles: boolean,
  run: ArticleRun = unobserved,
): Promise<BackupFile | null> {
  const now = Date.now();
  const backup = await buildBackup(withArticles ? await articlesToWrite(run) : null, now);
  if (!backup) return null;
  await recordBackup(now);
  const { file, leftOut } = backup;
  return { name: `reex-reader-backup-${calendarDay(now)}.zip`, blob: file, leftOut };
}

async function articlesToWrite({ onProgress, signal }: ArticleRun): Promise<ArticlesToWrite> {
  const batches = async function* () {
    const all = await countArticles();
    let count = 0;
    for await (const batch of articleBatches()) {
      signal.throwIfAborted();
      yield batch;
      count += batch.length;
      onProgress(count, all);
    }
  };
  return { batches: batches(), authors: await readAuthorEntries() };
}
