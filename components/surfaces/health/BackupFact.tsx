import { backupWords } from '../../../lib/i18n/en/backup.ts';
import { formatTimeAgo } from '../../../lib/i18n/format-time.ts';
import { backupReminder } from '../../../lib/presenters/backup/backup-reminder.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import { useSettings } from '../../live/use-settings.ts';
import { Fact } from './Fact.tsx';

export type BackupFactProps = { now: number };

/** When the last backup was made, and what keeps the next from being made. */
export function BackupFact({ now }: BackupFactProps) {
  const backups = useBackupState();
  const { backupFrequency: rhythm } = useSettings();
  if (!backups) return null;
  const { lastAt, trouble } = backups;
  const reminder = backupReminder(backups, rhythm, now);
  const last = lastAt === null ? backupWords.none : backupWords.last(formatTimeAgo(lastAt, now));
  const inTheWay = rhythm !== 'off' && trouble ? [backupWords.trouble[trouble]] : [];
  return (
    <Fact term={backupWords.fact} at={lastAt} notes={inTheWay}>
      {reminder ?? last}{' '}
      <TextLink href="/options.html#backup" text={backupWords.backUp} external={false}>
        {backupWords.backUp}
      </TextLink>
    </Fact>
  );
}
