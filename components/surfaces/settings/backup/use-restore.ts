import { useState } from 'preact/hooks';
import type { OpenedBackup, RestoreChoices } from '../../../../lib/app/backup/restore.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { backupFailureMessage, restoreMessage } from '../../../../lib/presenters/backup.ts';
import type { ConsentSetting, ConsentSettings } from '../../../../lib/settings.ts';
import { useAttempt } from '../../../live/use-attempt.ts';

export interface RestoreState {
  busy: boolean;
  /** The backup in the preview. */
  opened: OpenedBackup | null;
  /** The result of the restore, or why it failed. */
  message: string | null;
  /** Settings of the restored backup that the user has not decided on yet. */
  offered: ConsentSettings;
  open: (file: File) => void;
  restore: (choices: RestoreChoices) => void;
  cancel: () => void;
  decide: (names: readonly ConsentSetting[]) => void;
}

/** Reads the file that the user selected, previews it, and restores it. */
export function useRestore(): RestoreState {
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [offered, setOffered] = useState<ConsentSettings>({});
  const attempt = useAttempt(setMessage);

  const run = (progress: string, task: (app: RestoreApp) => Promise<string | null>) => {
    if (busy) return;
    setBusy(true);
    setMessage(progress);
    attempt(async () => {
      try {
        // Loaded on demand: the unpacking and validation code.
        setMessage(await task(await import('../../../../lib/app/backup/restore.ts')));
      } finally {
        setBusy(false);
      }
    });
  };

  const open = (file: File) =>
    run(t('restore_readingFile'), async ({ openBackup, maxBackupBytes }) => {
      setOffered({});
      const result = await openBackup(file);
      setOpened(result.ok ? result.value : null);
      return result.ok ? null : backupFailureMessage(result.failure, maxBackupBytes);
    });

  const restore = (choices: RestoreChoices) => {
    if (!opened) return;
    const { backup } = opened;
    setOpened(null);
    run(t('restore_restoring'), async (app) => {
      const restored = await app.restoreBackup(backup, choices);
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
  return { busy, opened, message, offered, open, restore, cancel: () => setOpened(null), decide };
}

type RestoreApp = typeof import('../../../../lib/app/backup/restore.ts');
