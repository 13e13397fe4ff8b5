import { useState } from 'preact/hooks';
import {
  checkBackupNow,
  requestDownloadsAndBackUp,
  setBackupFrequency,
} from '../../../../lib/app/backup/automatic-backups.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { type BackupFrequency, backupFrequencies } from '../../../../lib/settings.ts';
import type { BackupState } from '../../../../lib/store/backup/backup-state.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { useDownloadPermission } from './use-download-permission.ts';
import './AutomaticBackup.css';

export type AutomaticBackupProps = { rhythm: BackupFrequency; backups: BackupState };

/** How often a backup is created automatically, and what prevents it. */
export function AutomaticBackup({ rhythm, backups: { trouble } }: AutomaticBackupProps) {
  const { isAllowed, recheck } = useDownloadPermission();
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const allow = () =>
    attempt(async () => {
      setAnswer((await requestDownloadsAndBackUp()) ? null : t('backup_permissionDenied'));
      await recheck();
    });
  const isOn = rhythm !== 'off';
  const mustAllow = isOn && isAllowed === false;
  const inTheWay = isOn && isAllowed === true && trouble !== 'noPermission' ? trouble : null;
  return (
    <>
      <Choice
        label={t('backup_frequency')}
        hint={t('backup_frequencyHint')}
        value={rhythm}
        choices={backupFrequencies}
        labelFor={(choice) => t(`backup_frequency_${choice}`)}
        onChange={(choice) => attempt(() => setBackupFrequency(choice))}
      />
      {(mustAllow || inTheWay) && (
        <div class="AutomaticBackup">
          <p>{mustAllow ? allowLabel(trouble) : inTheWay && t(`backup_problem_${inTheWay}`)}</p>
          <Button onClick={mustAllow ? allow : () => attempt(checkBackupNow)}>
            {mustAllow ? t('backup_allowDownloads') : t('action_tryAgain')}
          </Button>
          {answer && <p role="status">{answer}</p>}
        </div>
      )}
    </>
  );
}

/** A revoked permission needs more explanation than one that was never granted. */
const allowLabel = (trouble: BackupState['trouble']): string =>
  trouble === 'noPermission' ? t('backup_problem_noPermission') : t('backup_downloadsNotAllowed');
