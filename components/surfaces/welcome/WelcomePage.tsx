import { Highlighter, type IconNode, Keyboard, PanelRight, Pin } from 'lucide';
import { grantSiteAccess } from '../../../lib/app/permissions.ts';
import { openGuide } from '../../../lib/app/reading/navigation.ts';
import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { readBrowserShortcuts } from '../../../lib/platform/browser-shortcuts.ts';
import { openPanelTab } from '../../../lib/platform/page-tabs.ts';
import { openPanel, panelKind } from '../../../lib/platform/panel.ts';
import { hasSiteAccess } from '../../../lib/platform/permissions.ts';
import { closeOwnTab, currentWindow, isOnlyTab } from '../../../lib/platform/tabs.ts';
import { isPinned } from '../../../lib/platform/toolbar-button.ts';
import { useSettings } from '../../live/use-settings.ts';
import { KeyName } from '../../shortcuts/KeyName.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type KeyBinding, useKeys } from '../../ui/keyboard/use-keys.ts';
import { Section } from '../../ui/Section.tsx';
import { TabPage } from '../page-frame/TabPage.tsx';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';
import { FirstChoices } from './FirstChoices.tsx';
import './FirstSteps.css';
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

/**
 * Opens the panel beside the welcome page, or a tab if the browser refuses, and closes the page unless it is the
 * window's only tab. The window's id is passed in, because the browser opens a panel only during the click.
 */
async function openPanelAndClose(windowId: number | null): Promise<void> {
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
  if (!(await isOnlyTab())) await closeOwnTab();
}

/** How to open and use REEx Reader, with the keys that the browser has assigned. */
function FirstSteps() {
  const [pinned] = useRefetchOnFocus(isPinned, true);
  const [shortcuts] = useRefetchOnFocus(readBrowserShortcuts, []);
  const toPanel = shortcuts.find(({ name }) => name === 'open-panel');
  return (
    <ul class="FirstSteps">
      <Step icon={Pin} text={t(pinned ? 'welcome_pinned' : `welcome_pin_${panelKind}`)} />
      <Step icon={PanelRight} text={t(`welcome_open_${panelKind}`)} keys={toPanel?.key} />
      <Step icon={Highlighter} text={t('welcome_highlight')} />
      <Step icon={Keyboard} text={t('welcome_keys')} keys="?" />
    </ul>
  );
}

type StepProps = { icon: IconNode; text: string; keys?: string | undefined };

function Step({ icon, text, keys = '' }: StepProps) {
  return (
    <li>
      <Icon icon={icon} />
      <span>
        {text}
        {keys && (
          <>
            {' '}
            <KeyName name={keys} />
          </>
        )}
      </span>
    </li>
  );
}

/**
 * Asks for access to the site if it is missing: Firefox lets the user withhold it, and without it nothing can be
 * fetched.
 */
function SiteAccess() {
  const [hasAccess, refetch] = useRefetchOnFocus(hasSiteAccess, true);
  if (hasAccess) return null;
  return (
    <Section title={t('welcome_accessTitle')}>
      <p>{t('welcome_accessHint')}</p>
      <div>
        <Button look="primary" onClick={() => void grantSiteAccess().then(refetch)}>
          {t('action_allowAccess')}
        </Button>
      </div>
    </Section>
  );
}
