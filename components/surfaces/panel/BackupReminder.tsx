import { t } from '../../../lib/i18n/t.ts';
import { backupReminder } from '../../../lib/presenters/backup.ts';
import type { Settings } from '../../../lib/settings.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import './BackupReminder.css';

export type BackupReminderProps = {
  frequency: Settings['backupFrequency'];
  now: number;
};

/** A line at the end of a list while user data has not been backed up for too long. */
export function BackupReminder({ frequency, now }: BackupReminderProps) {
  const backups = useBackupState();
  const reminder = backups ? backupReminder(backups, frequency, now) : null;
  if (reminder === null) return null;
  return (
    <p class="BackupReminder">
      {reminder}{' '}
      <TextLink href="/options.html#backup" text={t('backup_backUp')} external={false}>
        {t('backup_backUp')}
      </TextLink>
    </p>
  );
}
