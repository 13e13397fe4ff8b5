import { formatTimeAgo } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { backupReminder } from '../../../lib/presenters/backup.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import { useSettings } from '../../live/use-settings.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type BackupFactProps = { now: number };

/** When the last backup was created, and what prevents the next one. */
export function BackupFact({ now }: BackupFactProps) {
  const backups = useBackupState();
  const { backupFrequency: frequency } = useSettings();
  if (!backups) return null;
  const { lastAt, problem } = backups;
  const reminder = backupReminder(backups, frequency, now);
  const last =
    lastAt === null ? t('backup_none') : t('backup_last', { ago: formatTimeAgo(lastAt, now) });
  const notes = frequency !== 'off' && problem ? [t(`backup_problem_${problem}`)] : [];
  return (
    <Fact term={t('backup_title')} at={lastAt} notes={notes}>
      {reminder ?? last}{' '}
      <TextLink href="/options.html#backup" text={t('backup_backUp')} external={false}>
        {t('backup_backUp')}
      </TextLink>
    </Fact>
  );
}
