import { useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { downloadFile } from '../../../ui/dom/download-file.ts';

export interface CreateBackupState {
  running: boolean;
  /** The result of the backup. */
  message: string | null;
  backUp: (withArticles: boolean) => void;
}

/** Creates a backup and downloads it as a click on a link does. */
export function useCreateBackup(): CreateBackupState {
  const [running, setRunning] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const attempt = useAttempt(setMessage);
  const backUp = (withArticles: boolean) => {
    if (running) return;
    setRunning(true);
    setMessage(t('backup_creating'));
    attempt(async () => {
      try {
        // Loaded on demand: the packing code and the table readers.
        const { createBackupFile } = await import('../../../../lib/app/backup/backup-file.ts');
        const file = await createBackupFile(withArticles);
        downloadFile(file.name, file.blob);
        setMessage(t('backup_saved', { name: file.name }));
      } finally {
        setRunning(false);
      }
    });
  };
  return { running, message, backUp };
}
