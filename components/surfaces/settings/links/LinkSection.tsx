import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { linkTabs, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type LinkSectionProps = { settings: Settings };

/** Where links open, what reading on the site does, and whether the browser's menu has a search for selected text. */
export function LinkSection({ settings }: LinkSectionProps) {
  return (
    <Section title={t('settings_linksTitle')}>
      <Choice
        label={t('settings_openLinksIn')}
        hint={t('settings_openLinksInHint')}
        value={settings.openLinksIn}
        choices={linkTabs}
        labelFor={(choice) => t(`settings_openLinksIn_${choice}`)}
        onChange={(openLinksIn) => void changeSettings({ openLinksIn })}
      />
      <Switch
        label={t('settings_markReadOnSite')}
        hint={t('settings_markReadOnSiteHint')}
        on={settings.markReadOnSite}
        onChange={(markReadOnSite) => void changeSettings({ markReadOnSite })}
      />
      <Switch
        label={t('settings_searchFromMenu')}
        hint={t('settings_searchFromMenuHint')}
        on={settings.searchFromMenu}
        onChange={(searchFromMenu) => void changeSettings({ searchFromMenu })}
      />
    </Section>
  );
}
