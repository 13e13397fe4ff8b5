import { useRef } from 'preact/hooks';
import type { SettingChanges } from '../../../../lib/app/backup/compare-settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { settingTitle, settingValue } from '../../../../lib/presenters/settings.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './RestoreDialog.css';

export type SettingsFileDialogProps = {
  changes: SettingChanges;
  onImport: () => void;
  onClose: () => void;
};

/**
 * Previews the settings of a file: each one that changes with its new value, and those that the user is asked about
 * afterward.
 */
export function SettingsFileDialog({ changes, onImport, onClose }: SettingsFileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { plain, offered, rejects } = changes;
  const isNothing = Object.keys({ ...plain, ...offered }).length === 0;
  const take = () => {
    onImport();
    dialog.current?.close();
  };
  return (
    <Dialog
      class="RestoreDialog"
      title={t('settingsFile_previewTitle')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      {isNothing && <p>{t('settingsFile_same')}</p>}
      <ChangeList hint={t('settingsFile_previewHint')} values={plain} />
      <ChangeList hint={t('settingsFile_offersHint')} values={offered} />
      {rejects > 0 && <p>{t('restore_dialog_skippedEntries', { count: rejects })}</p>}
      <footer>
        {!isNothing && (
          <Button look="primary" onClick={take}>
            {t('settingsFile_import')}
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>
          {isNothing ? t('action_close') : t('action_cancel')}
        </Button>
      </footer>
    </Dialog>
  );
}

function ChangeList({ hint, values }: { hint: string; values: Partial<Settings> }) {
  const names = Object.keys(values) as (keyof Settings)[];
  if (names.length === 0) return null;
  return (
    <>
      <p>{hint}</p>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>{settingTitle(name)}</dt>
            <dd dir="auto">{settingValue(name, { ...defaultSettings, ...values }[name])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
