import { t } from '../../../../lib/i18n/t.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';

/** What leaves the computer, and what is done on other pages. */
export function PrivacySection() {
  return (
    <>
      <SectionNote>{t('about_privacy')}</SectionNote>
      <SectionNote>
        <TextLink href="/health.html" text={t('settings_seeRequests')} external={false}>
          {t('settings_seeRequests')}
        </TextLink>
      </SectionNote>
      <SettingSwitch name="searchFromMenu" hint={t('settings_searchFromMenuHint')} />
    </>
  );
}
