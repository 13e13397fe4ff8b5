import { useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { SettingOffers } from './SettingOffers.tsx';
import { SettingsFileDialog } from './SettingsFileDialog.tsx';
import { useSettingsFile } from './use-settings-file.ts';
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
