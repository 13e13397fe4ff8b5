import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { UnlessErased } from '../page-frame/UnlessErased.tsx';
import { EraseProgress } from './erase/EraseProgress.tsx';
import { SettingsSections } from './SettingsSections.tsx';

/** The settings page. A change applies at once in every open page. */
export function SettingsPage() {
  const [erasing, setErasing] = useState(false);
  if (erasing) {
    return (
      <TabPage title={t('settings_title')}>
        <EraseProgress onDone={() => setErasing(false)} />
      </TabPage>
    );
  }
  return (
    <UnlessErased>
      <TabPage title={t('settings_title')}>
        <SettingsSections onErase={() => setErasing(true)} />
      </TabPage>
    </UnlessErased>
  );
}
