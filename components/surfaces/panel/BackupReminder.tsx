import { backupWords } from '../../../lib/i18n/en/backup.ts';
import { backupReminder } from '../../../lib/presenters/backup/backup-reminder.ts';
import type { Settings } from '../../../lib/settings.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import './BackupReminder.css';

export type BackupReminderProps = {
  frequency: Settings['backupFrequency'];
  now: number;
};

/** A line at the end of a list while something of the user's has not been backed up for too long. */
export function BackupReminder({ frequency, now }: BackupReminderProps) {
  const backups = useBackupState();
  const reminder = backups ? backupReminder(backups, frequency, now) : null;
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
