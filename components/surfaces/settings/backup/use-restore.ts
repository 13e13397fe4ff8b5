import { useState } from 'preact/hooks';
import type { OpenedBackup } from '../../../../lib/app/backup/open-backup.ts';
import type { RestoreChoices } from '../../../../lib/app/backup/restore.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { backupFailureMessage, restoreMessage } from '../../../../lib/presenters/backup.ts';
import type { ConsentSetting, ConsentSettings } from '../../../../lib/setting-specs.ts';
import { type ArticleRunState, useArticleRun } from './use-article-run.ts';

export interface RestoreState extends Omit<ArticleRunState, 'run'> {
  /** The backup in the preview. */
  opened: OpenedBackup | null;
  /** Settings of the restored backup that the user has not decided on yet. */
  offered: ConsentSettings;
  open: (file: File) => void;
  restore: (choices: RestoreChoices) => void;
  /** Closes the preview. */
  close: () => void;
  decide: (names: readonly ConsentSetting[]) => void;
}

/** Reads the file that the user selected, previews it, and restores it. */
export function useRestore(): RestoreState {
  const { run, ...state } = useArticleRun();
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [offered, setOffered] = useState<ConsentSettings>({});
  const canceled = t('restore_canceled');

  const open = (file: File) =>
    run({ running: t('restore_readingFile'), canceled }, async (articleRun) => {
      // Loaded on demand: the unpacking and validation code.
      const { openBackup, maxBackupBytes } = await import(
        '../../../../lib/app/backup/open-backup.ts'
      );
      setOffered({});
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
      setOffered(restored.offered);
      const { highlights, saved, reading } = choices;
      const overwritten = {
        highlights: highlights !== 'mine',
        saved: saved !== 'mine',
        reading: reading !== 'mine',
      };
      return restoreMessage({ ...restored, overwritten });
    });
  };
  const decide = (names: readonly ConsentSetting[]) =>
    setOffered(({ ...left }) => {
      for (const name of names) delete left[name];
      return left;
    });
  return { ...state, opened, offered, open, restore, close: () => setOpened(null), decide };
}
