import { useState } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { EraseProgress } from './erase/EraseProgress.tsx';
import { SettingsSections } from './SettingsSections.tsx';

/** The options page. What is chosen applies at once, here and in every open page. */
export function SettingsPage() {
  const [erasing, setErasing] = useState(false);
  return (
    <TabPage title={words.options.title}>
      {erasing ? <EraseProgress /> : <SettingsSections onErase={() => setErasing(true)} />}
    </TabPage>
  );
}
