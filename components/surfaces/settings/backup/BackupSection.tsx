import { useContext, useState } from 'preact/hooks';
import {
  checkBackupNow,
  requestDownloadsAndBackUp,
} from '../../../../lib/app/backup/backup-settings.ts';
import { formatTimeAgo } from '../../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { hasDownloadPermission } from '../../../../lib/platform/permissions.ts';
import { backupFrequencies } from '../../../../lib/settings.ts';
import type { BackupState } from '../../../../lib/store/backup/backup-state.ts';
import { useBackupState } from '../../../live/use-backups.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { downloadFile } from '../../../ui/dom/download-file.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { useRefetchOnFocus } from '../../page-frame/use-refetch-on-focus.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { ArticleProgress } from './ArticleProgress.tsx';
import { RestoreField } from './RestoreField.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { type ArticleRunState, useArticleRun } from './use-article-run.ts';
import './AutomaticBackup.css';

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

interface CreateBackupState extends Omit<ArticleRunState, 'run'> {
  backUp: (withArticles: boolean) => void;
}

/** Creates a backup and downloads it as a click on a link does. */
function useCreateBackup(): CreateBackupState {
  const { run, ...state } = useArticleRun();
  const backUp = (withArticles: boolean) =>
    run({ running: t('backup_creating'), canceled: t('backup_canceled') }, async (articleRun) => {
      // Loaded on demand: the packing code and the table readers.
      const { createBackupFile } = await import('../../../../lib/app/backup/backup-file.ts');
      const file = await createBackupFile(withArticles, articleRun);
      if (!file) return t('backup_tooLarge');
      downloadFile(file.name, file.blob);
      const { name, leftOut } = file;
      return leftOut === 0
        ? t('backup_saved', { name })
        : t('backup_savedWithout', { name, count: leftOut });
    });
  return { ...state, backUp };
}

type AutomaticBackupProps = { backups: BackupState };

/** How often a backup is created automatically, and what prevents it. */
function AutomaticBackup({ backups: { problem } }: AutomaticBackupProps) {
  const [isAllowed, refetch] = useRefetchOnFocus<boolean | undefined>(
    hasDownloadPermission,
    undefined,
  );
  const [message, setMessage] = useState<string | null>(null);
  const allow = async () => {
    setMessage((await requestDownloadsAndBackUp()) ? null : t('backup_permissionDenied'));
    await refetch();
  };
  const isOn = useContext(SettingsContext).settings.backupFrequency !== 'off';
  const mustAllow = isOn && isAllowed === false;
  const shownProblem = isOn && isAllowed === true && problem !== 'noPermission' ? problem : null;
  return (
    <>
      <SettingChoice
        name="backupFrequency"
        hint={t('backup_frequencyHint')}
        choices={backupFrequencies}
      />
      {(mustAllow || shownProblem) && (
        <div class="AutomaticBackup">
          <p>
            {mustAllow ? allowLabel(problem) : shownProblem && t(`backup_problem_${shownProblem}`)}
          </p>
          <Button onClick={mustAllow ? allow : checkBackupNow}>
            {mustAllow ? t('backup_allowDownloads') : t('action_tryAgain')}
          </Button>
          {message && <p role="status">{message}</p>}
        </div>
      )}
    </>
  );
}

/** A revoked permission needs more explanation than one that was never granted. */
const allowLabel = (problem: BackupState['problem']): string =>
  problem === 'noPermission' ? t('backup_problem_noPermission') : t('backup_downloadsNotAllowed');
