import { t } from '../../../../lib/i18n/t.ts';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { BrowserShortcuts } from './BrowserShortcuts.tsx';

/** The keys of the browser, and whether single-character shortcuts are active. */
export function KeyboardSection() {
  return (
    <>
      <SettingSwitch name="singleKeyShortcuts" hint={t('settings_singleKeyShortcutsHint')} />
      <BrowserShortcuts />
    </>
  );
}
