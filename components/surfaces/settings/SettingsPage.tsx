import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { EraseProgress } from './erase/EraseProgress.tsx';
import { SettingsSections } from './SettingsSections.tsx';

/** The options page. What is chosen applies at once, here and in every open page. */
export function SettingsPage() {
  const [erasing, setErasing] = useState(false);
  return (
    <TabPage title={t('settings_title')}>
      {erasing ? <EraseProgress /> : <SettingsSections onErase={() => setErasing(true)} />}
    </TabPage>
  );
}
