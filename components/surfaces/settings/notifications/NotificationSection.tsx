import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useNotificationPermission } from './use-notification-permission.ts';

export type NotificationSectionProps = { settings: Settings };

/** Whether new articles are announced. */
export function NotificationSection({ settings }: NotificationSectionProps) {
  const allowed = useNotificationPermission();
  return (
    <Section title={words.options.notifications}>
      <Switch
        label={words.options.notify}
        hint={allowed ? words.options.notifyHint : words.options.notifyRefused}
        on={settings.showNotifications}
        onChange={(showNotifications) => void changeSettings({ showNotifications })}
      />
    </Section>
  );
}
