import { useState } from 'preact/hooks';
import { formatTimeAgo } from '../../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { useBackupState } from '../../../live/use-backups.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { ArticleProgress } from './ArticleProgress.tsx';
import { AutomaticBackup } from './AutomaticBackup.tsx';
import { RestoreField } from './RestoreField.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { useCreateBackup } from './use-create-backup.ts';

export type BackupSectionProps = { now: number };

/** Creates, schedules and restores backups of user data. */
export function BackupSection({ now }: BackupSectionProps) {
  const [withArticles, setWithArticles] = useState(false);
  const { busy, progress, message, backUp, cancel } = useCreateBackup();
  const backups = useBackupState();
  return (
    <>
      <SectionNote>{t('backup_hint')}</SectionNote>
      <Switch
        label={t('backup_includeArticles')}
        hint={t('backup_includeArticlesHint')}
        on={withArticles}
        onChange={setWithArticles}
      />
      <ButtonRow message={message ?? (backups && lastBackupLabel(backups.lastAt, now)) ?? null}>
        <Button busy={busy && !progress} onClick={progress ? cancel : () => backUp(withArticles)}>
          {t(progress ? 'action_cancel' : 'backup_backUpNow')}
        </Button>
      </ButtonRow>
      {progress && <ArticleProgress progress={progress} />}
      {backups && <AutomaticBackup backups={backups} />}
      <RestoreField now={now} />
      <SettingsFile now={now} />
    </>
  );
}

const lastBackupLabel = (lastAt: number | null, now: number): string =>
  lastAt === null ? t('backup_none') : t('backup_last', { ago: formatTimeAgo(lastAt, now) });
