import { useState } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { Erasing } from './erase/EraseProgress.tsx';
import { OptionSections } from './SettingsSections.tsx';

/** The options page. What is chosen applies at once, here and in every open page. */
export function Options() {
  const [erasing, setErasing] = useState(false);
  return (
    <TabPage title={words.options.title}>
      {erasing ? <Erasing /> : <OptionSections onErase={() => setErasing(true)} />}
    </TabPage>
  );
}
