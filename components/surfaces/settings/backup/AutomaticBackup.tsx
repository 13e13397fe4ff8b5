import { useContext, useState } from 'preact/hooks';
import {
  checkBackupNow,
  requestDownloadsAndBackUp,
} from '../../../../lib/app/backup/backup-settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { hasDownloadPermission } from '../../../../lib/platform/permissions.ts';
import { backupFrequencies } from '../../../../lib/settings.ts';
import type { BackupState } from '../../../../lib/store/backup/backup-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRefetchOnFocus } from '../../page-frame/use-refetch-on-focus.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import './AutomaticBackup.css';

export type AutomaticBackupProps = { backups: BackupState };

/** How often a backup is created automatically, and what prevents it. */
export function AutomaticBackup({ backups: { problem } }: AutomaticBackupProps) {
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
