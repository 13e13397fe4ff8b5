import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { linkTabs, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type LinkSectionProps = { settings: Settings };

/** Where links to the web open, and whether what was read there counts here. */
export function LinkSection({ settings }: LinkSectionProps) {
  const { around } = words;
  return (
    <Section title={around.section}>
      <Choice
        label={around.linksOpen}
        hint={around.linksOpenHint}
        value={settings.openLinksIn}
        choices={linkTabs}
        labelFor={(choice) => around.tabs[choice]}
        onChange={(openLinksIn) => void changeSettings({ openLinksIn })}
      />
      <Switch
        label={around.readOnSite}
        hint={around.readOnSiteHint}
        on={settings.markReadOnSite}
        onChange={(markReadOnSite) => void changeSettings({ markReadOnSite })}
      />
    </Section>
  );
}
