import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedBackup } from '../../../../lib/app/backup/open-backup.ts';
import type { RestoreChoices } from '../../../../lib/app/backup/restore.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { backupFailureMessage, restoreMessage } from '../../../../lib/presenters/backup.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { ArticleProgress } from './ArticleProgress.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SettingOffers } from './SettingOffers.tsx';
import { type ArticleRunState, useArticleRun } from './use-article-run.ts';
import { type Offers, useOffers } from './use-offers.ts';
import './RestoreField.css';

export type RestoreFieldProps = { now: number };

/** Selects a backup file, and shows the result of the restore. */
export function RestoreField({ now }: RestoreFieldProps) {
  const { busy, progress, opened, message, offered, open, restore, close, cancel, decide } =
    useRestore();
  const field = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const focusFirst = () => field.current?.querySelector('button')?.focus();
  useLayoutEffect(() => {
    // The dialog closes together with its pressed button.
    if (wasOpen.current && !opened) focusFirst();
    wasOpen.current = opened !== null;
  }, [opened]);
  const [input, choose] = useFileInput('.zip,application/zip', open);
  return (
    <div class="RestoreField" ref={field}>
      <h3>{t('restore_restore')}</h3>
      <p>{t('restore_restoreHint')}</p>
      <ButtonRow message={message}>
        <Button busy={busy && !progress} onClick={progress ? cancel : choose}>
          {t(progress ? 'action_cancel' : 'restore_chooseFile')}
        </Button>
      </ButtonRow>
      {progress && <ArticleProgress progress={progress} />}
      {Object.keys(offered).length > 0 && (
        <SettingOffers
          offered={offered}
          now={now}
          onDecide={(names) => {
            decide(names);
            focusFirst();
          }}
        />
      )}
      {input}
      {opened && (
        <RestoreDialog preview={opened.preview} now={now} onRestore={restore} onClose={close} />
      )}
    </div>
  );
}

interface RestoreState extends Omit<ArticleRunState, 'run'>, Offers {
  /** The backup in the preview. */
  opened: OpenedBackup | null;
  open: (file: File) => void;
  restore: (choices: RestoreChoices) => void;
  /** Closes the preview. */
  close: () => void;
}

/** Reads the file that the user selected, previews it, and restores it. */
function useRestore(): RestoreState {
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
