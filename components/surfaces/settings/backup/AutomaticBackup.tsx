import { useState } from 'preact/hooks';
import { allowDownloads, chooseRhythm, lookNow } from '../../../../lib/app/backup/automatic-backups.ts';
import { type BackupRhythm, backupRhythms } from '../../../../lib/settings.ts';
import type { BackupState } from '../../../../lib/store/backup/backup-state.ts';
import { backupWords } from '../../../../lib/i18n/en/backup.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { useMayDownload } from './use-download-permission.ts';
import { Button } from '../../../ui/Button.tsx';
import './AutomaticBackup.css';
import { Choice } from '../../../ui/fields/Choice.tsx';

export type AutomaticBackupProps = { rhythm: BackupRhythm; backups: BackupState };

/** How often a backup is made without being asked, and what stands in its way. */
export function AutomaticBackup({ rhythm, backups: { trouble } }: AutomaticBackupProps) {
  const { allowed, look } = useMayDownload();
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const allow = () =>
    attempt(async () => {
      setAnswer((await allowDownloads()) ? null : backupWords.refused);
      await look();
    });
  const isOn = rhythm !== 'off';
  const mustAllow = isOn && allowed === false;
  const inTheWay = isOn && allowed === true && trouble !== 'noPermission' ? trouble : null;
  return (
    <>
      <Choice
        label={backupWords.rhythm}
        hint={backupWords.rhythmHint}
        value={rhythm}
        choices={backupRhythms}
        wordsFor={(choice) => backupWords.rhythms[choice]}
        onChange={(choice) => attempt(() => chooseRhythm(choice))}
      />
      {(mustAllow || inTheWay) && (
        <div class="AutomaticBackup">
          <p>{mustAllow ? allowWords(trouble) : inTheWay && backupWords.trouble[inTheWay]}</p>
          <Button onClick={mustAllow ? allow : () => attempt(lookNow)}>
            {mustAllow ? backupWords.allow : backupWords.tryAgain}
          </Button>
          {answer && <p role="status">{answer}</p>}
        </div>
      )}
    </>
  );
}

/** Once it was taken back there is more to say than that it is needed. */
const allowWords = (trouble: BackupState['trouble']): string =>
  trouble === 'noPermission' ? backupWords.trouble.noPermission : backupWords.allowFirst;
