import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { useNow } from '../../live/use-now.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { usePolicy, useSettings } from '../../live/use-settings.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { UnlessErased } from '../page-frame/UnlessErased.tsx';
import { EraseProgress } from './erase/EraseProgress.tsx';
import { SettingsSearch } from './index/SettingsSearch.tsx';
import { SettingsContext } from './rows/settings-context.ts';
import { pageSections } from './SettingsGroup.tsx';
import { SettingsSections } from './SettingsSections.tsx';
import './SettingsPage.css';

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
      <TabPage title={t('settings_title')} width="indexed">
        <IndexedSections onErase={() => setErasing(true)} />
      </TabPage>
    </UnlessErased>
  );
}

/** The sections with their index and a search for settings. */
function IndexedSections({ onErase }: { onErase: () => void }) {
  const now = useNow();
  const settings = useSettings();
  const policy = usePolicy();
  const sections = useRef<HTMLElement>(null);
  useOpenLink(settings.openLinksIn, () => undefined);
  return (
    <SettingsContext.Provider value={{ settings, policy }}>
      <div class="IndexedSections">
        <SettingsSearch
          sections={pageSections}
          titleOf={(id) => t(`settings_section_${id}`)}
          root={sections}
          hasKeys={settings.singleKeyShortcuts}
        />
        <main ref={sections}>
          <SettingsSections now={now} onErase={onErase} />
        </main>
      </div>
    </SettingsContext.Provider>
  );
}
