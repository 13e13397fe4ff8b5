import { t } from '../../../../lib/i18n/t.ts';
import { downloadFile } from '../../../ui/dom/download-file.ts';
import { type ArticleRunState, useArticleRun } from './use-article-run.ts';

export interface CreateBackupState extends Omit<ArticleRunState, 'run'> {
  backUp: (withArticles: boolean) => void;
}

/** Creates a backup and downloads it as a click on a link does. */
export function useCreateBackup(): CreateBackupState {
  const { run, ...state } = useArticleRun();
  const backUp = (withArticles: boolean) =>
    run({ running: t('backup_creating'), canceled: t('backup_canceled') }, async (articleRun) => {
      // Loaded on demand: the packing code and the table readers.
      const { createBackupFile } = await import('../../../../lib/app/backup/backup-file.ts');
      const file = await createBackupFile(withArticles, articleRun);
      if (!file) return t('backup_tooLarge');
      downloadFile(file.name, file.blob);
      const { name, leftOut } = file;
      return leftOut === 0
        ? t('backup_saved', { name })
        : t('backup_savedWithout', { name, count: leftOut });
    });
  return { ...state, backUp };
}
