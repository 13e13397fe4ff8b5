import { openGuide } from '../../../lib/app/reading/navigation.ts';
import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { closeOwnTab, currentWindow } from '../../../lib/platform/tabs.ts';
import { useSettings } from '../../live/use-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { type KeyBinding, useKeys } from '../../ui/keyboard/use-keys.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';
import { FirstChoices } from './FirstChoices.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { openPanelAndClose } from './open-panel-and-close.ts';
import { SiteAccess } from './SiteAccess.tsx';
import './WelcomePage.css';

/**
 * Shown once after the installation: what this is, how to use it, and what to start with. Nothing waits for an answer.
 */
export function WelcomePage() {
  const settings = useSettings();
  const [windowId] = useRefetchOnFocus<number | null>(currentWindow, null);
  const toKeys: KeyBinding = {
    keys: ['?'],
    group: 'goTo',
    label: t('shortcut_showShortcuts'),
    run: () => void openGuide('keys'),
  };
  useKeys([toKeys], settings.singleKeyShortcuts);
  return (
    <TabPage title={t('welcome_title')} width="indexed">
      <main class="WelcomePage">
        <SiteAccess />
        <div class="columns">
          <div class="introduction">
            <p>
              <strong>{t('about_tagline')}</strong>
            </p>
            <p>{formatSentences(t('welcome_about'), t('about_independence'))}</p>
            <FirstSteps />
          </div>
          <FirstChoices settings={settings} />
        </div>
        <footer>
          <Button look="primary" onClick={() => void openPanelAndClose(windowId)}>
            {t(`action_readIn_${panelKind}`)}
          </Button>
          <Button onClick={() => void closeOwnTab()}>{t('action_close')}</Button>
        </footer>
      </main>
    </TabPage>
  );
}
