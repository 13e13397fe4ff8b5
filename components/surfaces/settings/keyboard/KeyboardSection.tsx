import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type KeyboardSectionProps = { settings: Settings };

/** Whether single letters are shortcuts. */
export function KeyboardSection({ settings }: KeyboardSectionProps) {
  return (
    <Section title={words.options.keyboard}>
      <Switch
        label={words.options.letterKeys}
        hint={words.options.letterKeysHint}
        on={settings.singleKeyShortcuts}
        onChange={(singleKeyShortcuts) => void changeSettings({ singleKeyShortcuts })}
      />
    </Section>
  );
}
