import { backupWords } from '../../../lib/i18n/en/backup.ts';
import { backupReminder } from '../../../lib/presenters/backup/backup-reminder.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import './BackupReminder.css';
import type { PanelState } from './use-panel.ts';

export type BackupReminderProps = { panel: PanelState };

/** One quiet line where the list ends, while something that was made has been in no backup for too long. */
export function BackupReminder({ panel: { settings, now } }: BackupReminderProps) {
  const backups = useBackupState();
  const reminder = backups ? backupReminder(backups, settings.backupFrequency, now) : null;
  if (reminder === null) return null;
  const { backUp } = backupWords;
  return (
    <p class="BackupReminder">
      {reminder}{' '}
      <TextLink href="/options.html#backup" text={backUp} external={false}>
        {backUp}
      </TextLink>
    </p>
  );
}
