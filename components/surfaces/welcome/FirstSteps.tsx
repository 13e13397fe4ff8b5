import { Highlighter, type IconNode, Keyboard, PanelRight, Pin } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { readBrowserShortcuts } from '../../../lib/platform/browser-shortcuts.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import { isPinned } from '../../../lib/platform/toolbar-button.ts';
import { KeyName } from '../../shortcuts/KeyName.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';
import './FirstSteps.css';

/** How to open and use REEx Reader, with the keys that the browser has assigned. */
export function FirstSteps() {
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
