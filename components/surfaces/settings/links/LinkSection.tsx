import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { linkTabs, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type LinkSectionProps = { settings: Settings };

/** Where links open, and whether reading an article on the site marks it as read. */
export function LinkSection({ settings }: LinkSectionProps) {
  return (
    <Section title={t('article_section')}>
      <Choice
        label={t('article_linksOpen')}
        hint={t('article_linksOpenHint')}
        value={settings.openLinksIn}
        choices={linkTabs}
        labelFor={(choice) => t(`article_tabs_${choice}`)}
        onChange={(openLinksIn) => void changeSettings({ openLinksIn })}
      />
      <Switch
        label={t('article_readOnSite')}
        hint={t('article_readOnSiteHint')}
        on={settings.markReadOnSite}
        onChange={(markReadOnSite) => void changeSettings({ markReadOnSite })}
      />
    </Section>
  );
}
