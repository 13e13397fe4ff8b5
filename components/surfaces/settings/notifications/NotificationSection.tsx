import { changeSettings } from '../../../../lib/app/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { useMayNotify } from './use-notification-permission.ts';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';

export type NotificationSectionProps = { settings: Settings };

/** Whether new articles are announced. */
export function NotificationSection({ settings }: NotificationSectionProps) {
  const allowed = useMayNotify();
  return (
    <Section title={words.options.notifications}>
      <Switch
        label={words.options.notify}
        hint={allowed ? words.options.notifyHint : words.options.notifyRefused}
        on={settings.notify}
        onChange={(notify) => void changeSettings({ notify })}
      />
    </Section>
  );
}
