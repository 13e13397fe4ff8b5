import { changeSettings } from '../../../../lib/app/settings.ts';
import { linksOpenChoices, type Settings } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';

export type LinkSectionProps = { settings: Settings };

/** Where links to the web open, and whether what was read there counts here. */
export function LinkSection({ settings }: LinkSectionProps) {
  const { around } = words;
  return (
    <Section title={around.section}>
      <Choice
        label={around.linksOpen}
        hint={around.linksOpenHint}
        value={settings.linksOpen}
        choices={linksOpenChoices}
        wordsFor={(choice) => around.tabs[choice]}
        onChange={(linksOpen) => void changeSettings({ linksOpen })}
      />
      <Switch
        label={around.readOnSite}
        hint={around.readOnSiteHint}
        on={settings.readOnSite}
        onChange={(readOnSite) => void changeSettings({ readOnSite })}
      />
    </Section>
  );
}
