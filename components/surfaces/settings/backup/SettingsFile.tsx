import { useRef, useState } from 'preact/hooks';
import type { SettingChanges } from '../../../../lib/app/backup/compare-settings.ts';
import { takeSettings } from '../../../../lib/app/backup/take-settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { downloadFile } from '../../../ui/dom/download-file.ts';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { SettingOffers } from './SettingOffers.tsx';
import { SettingsFileDialog } from './SettingsFileDialog.tsx';
import { type Offers, useOffers } from './use-offers.ts';
import './RestoreField.css';

export type SettingsFileProps = { now: number };

/** Exports the settings alone as a file, and imports them after a preview. */
export function SettingsFile({ now }: SettingsFileProps) {
  const field = useRef<HTMLDivElement>(null);
  const { message, changes, offered, save, open, take, close, decide } = useSettingsFile();
  const focusFirst = () => field.current?.querySelector('button')?.focus();
  const [input, choose] = useFileInput('.json,application/json', open);
  return (
    <div class="RestoreField" ref={field}>
      <h3>{t('settingsFile_title')}</h3>
      <p>{t('settingsFile_hint')}</p>
      <ButtonRow message={message}>
        <Button onClick={save}>{t('settingsFile_export')}</Button>
        <Button onClick={choose}>{t('settingsFile_choose')}</Button>
      </ButtonRow>
      {Object.keys(offered).length > 0 && (
        <SettingOffers
          offered={offered}
          now={now}
          onDecide={(names) => {
            decide(names);
            focusFirst();
          }}
        />
      )}
      {input}
      {changes && <SettingsFileDialog changes={changes} onImport={take} onClose={close} />}
    </div>
  );
}

interface SettingsFileState extends Offers {
  /** The result of the last action. */
  message: string | null;
  /** What the file in the preview changes. */
  changes: SettingChanges | null;
  save: () => void;
  open: (file: File) => void;
  /** Applies what the preview shows. */
  take: () => void;
  close: () => void;
}

/** Saves the settings to a file, and reads those of a file. Nothing is stored before the user has seen its preview. */
function useSettingsFile(): SettingsFileState {
  const [message, setMessage] = useState<string | null>(null);
  const [changes, setChanges] = useState<SettingChanges | null>(null);
  const { offer, ...offers } = useOffers();
  const attempt = useAttempt(setMessage);
  // Loaded on demand, like the rest of the backup code.
  const loadApp = () => import('../../../../lib/app/backup/settings-file.ts');

  const save = () =>
    attempt(async () => {
      const { name, blob } = await (await loadApp()).createSettingsFile();
      downloadFile(name, blob);
      setMessage(t('settingsFile_saved', { name }));
    });
  const open = (file: File) =>
    attempt(async () => {
      setMessage(null);
      offer({});
      const opened = await (await loadApp()).openSettingsFile(file);
      if (opened.ok) setChanges(opened.value);
      else setMessage(t(`settingsFile_failure_${opened.failure}`));
    });
  const take = () =>
    attempt(async () => {
      if (!changes) return;
      await takeSettings(changes.plain);
      offer(changes.offered);
      setMessage(t('settingsFile_imported', { count: Object.keys(changes.plain).length }));
    });
  return { ...offers, message, changes, save, open, take, close: () => setChanges(null) };
}
