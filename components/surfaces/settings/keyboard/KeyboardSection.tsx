import { t } from '../../../../lib/i18n/t.ts';
import {
  canOpenBrowserShortcuts,
  openBrowserShortcuts,
  readBrowserShortcuts,
} from '../../../../lib/platform/browser-shortcuts.ts';
import { KeyName } from '../../../shortcuts/KeyName.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { useRefetchOnFocus } from '../../page-frame/use-refetch-on-focus.ts';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import './BrowserShortcuts.css';

/** The keys of the browser, and whether single-character shortcuts are active. */
export function KeyboardSection() {
  return (
    <>
      <SettingSwitch name="singleKeyShortcuts" hint={t('settings_singleKeyShortcutsHint')} />
      <BrowserShortcuts />
    </>
  );
}

/** The keys that the browser assigns, and a link to the browser's page for changing them. */
function BrowserShortcuts() {
  const [shortcuts] = useRefetchOnFocus(readBrowserShortcuts, []);
  return (
    <div class="BrowserShortcuts">
      <h3>{t('settings_commands')}</h3>
      <SectionNote>{t('settings_commandsHint')}</SectionNote>
      <dl>
        {shortcuts.map(({ name, description, key }) => (
          <div key={name}>
            {/* Chromium has no description of the toolbar button's command. */}
            <dt>{description || t('manifest_showHeadlines')}</dt>
            <dd>{key === '' ? t('settings_commandUnset') : <KeyName name={key} />}</dd>
          </div>
        ))}
      </dl>
      {canOpenBrowserShortcuts() ? (
        <p>
          <Button onClick={() => void openBrowserShortcuts()}>
            {t('settings_changeCommands')}
          </Button>
        </p>
      ) : (
        <SectionNote>{t('settings_commandsInFirefox')}</SectionNote>
      )}
    </div>
  );
}
