import { useState } from 'preact/hooks';
import { words } from '../../lib/words/en.ts';
import { TabPage } from '../ui/TabPage.tsx';
import { Erasing } from './Erasing.tsx';
import { OptionSections } from './OptionSections.tsx';

/** The options page. What is chosen applies at once, here and in every open page. */
export function Options() {
  const [erasing, setErasing] = useState(false);
  return (
    <TabPage title={words.options.title}>
      {erasing ? <Erasing /> : <OptionSections onErase={() => setErasing(true)} />}
    </TabPage>
  );
}
