import { changeSettings } from '../../lib/app/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { words } from '../../lib/words/en.ts';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';

export type NotificationSectionProps = { settings: Settings };

/** Whether new articles are announced. */
export function NotificationSection({ settings }: NotificationSectionProps) {
  return (
    <Section title={words.options.notifications}>
      <Switch
        label={words.options.notify}
        hint={words.options.notifyHint}
        on={settings.notify}
        onChange={(notify) => void changeSettings({ notify })}
      />
    </Section>
  );
}
