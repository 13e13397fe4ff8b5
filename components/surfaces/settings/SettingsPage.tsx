import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { EraseProgress } from './erase/EraseProgress.tsx';
import { SettingsSections } from './SettingsSections.tsx';

/** The settings page. A change applies at once in every open page. */
export function SettingsPage() {
  const [erasing, setErasing] = useState(false);
  return (
    <TabPage title={t('settings_title')}>
      {erasing ? <EraseProgress /> : <SettingsSections onErase={() => setErasing(true)} />}
    </TabPage>
  );
}
