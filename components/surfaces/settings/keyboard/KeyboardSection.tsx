import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type KeyboardSectionProps = { settings: Settings };

/** Whether single-character shortcuts are active. */
export function KeyboardSection({ settings }: KeyboardSectionProps) {
  return (
    <Section title={t('settings_keyboardTitle')}>
      <Switch
        label={t('settings_singleKeyShortcuts')}
        hint={t('settings_singleKeyShortcutsHint')}
        on={settings.singleKeyShortcuts}
        onChange={(singleKeyShortcuts) => void changeSettings({ singleKeyShortcuts })}
      />
    </Section>
  );
}
