import { useState } from 'preact/hooks';
import type { OpenedBackup } from '../../../../lib/app/backup/open-backup.ts';
import type { RestoreChoices } from '../../../../lib/app/backup/restore.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { backupFailureMessage, restoreMessage } from '../../../../lib/presenters/backup.ts';
import { type ArticleRunState, useArticleRun } from './use-article-run.ts';
import { type Offers, useOffers } from './use-offers.ts';

export interface RestoreState extends Omit<ArticleRunState, 'run'>, Offers {
  /** The backup in the preview. */
  opened: OpenedBackup | null;
  open: (file: File) => void;
  restore: (choices: RestoreChoices) => void;
  /** Closes the preview. */
  close: () => void;
}

/** Reads the file that the user selected, previews it, and restores it. */
export function useRestore(): RestoreState {
  const { run, ...state } = useArticleRun();
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const { offer, ...offers } = useOffers();
  const canceled = t('restore_canceled');

  const open = (file: File) =>
    run({ running: t('restore_readingFile'), canceled }, async (articleRun) => {
      // Loaded on demand: the unpacking and validation code.
      const { openBackup, maxBackupBytes } = await import(
        '../../../../lib/app/backup/open-backup.ts'
      );
      offer({});
      const result = await openBackup(file, articleRun);
      setOpened(result.ok ? result.value : null);
      return result.ok ? null : backupFailureMessage(result.failure, maxBackupBytes);
    });

  const restore = (choices: RestoreChoices) => {
    if (!opened) return;
    const { backup } = opened;
    setOpened(null);
    run({ running: t('restore_restoring'), canceled }, async (articleRun) => {
      const { restoreBackup } = await import('../../../../lib/app/backup/restore.ts');
      const restored = await restoreBackup(backup, choices, articleRun);
      offer(restored.offered);
      const { highlights, saved, reading } = choices;
      const overwritten = {
        highlights: highlights !== 'mine',
        saved: saved !== 'mine',
        reading: reading !== 'mine',
      };
      return restoreMessage({ ...restored, overwritten });
    });
  };
  return { ...state, ...offers, opened, open, restore, close: () => setOpened(null) };
}
