import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { linkTabs, markReadAfterChoices } from '../../../../lib/settings.ts';
import { FontChoice } from '../../../reading/appearance/FontChoice.tsx';
import { ThemeChoice } from '../../../reading/appearance/ThemeChoice.tsx';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { TextRange } from './TextRange.tsx';
import { TextSample } from './TextSample.tsx';

/** How articles look, when they are marked as read, and where their links open. */
export function ReadingSection() {
  const { settings } = useContext(SettingsContext);
  return (
    <>
      <SegmentsRow name="theme">
        <ThemeChoice theme={settings.theme} />
      </SegmentsRow>
      <SegmentsRow name="font" hint={t('appearance_fontHint')}>
        <FontChoice font={settings.font} />
      </SegmentsRow>
      <TextRange name="textSize" />
      <TextRange name="lineHeight" />
      <TextRange name="measure" />
      <TextSample />
      <SettingSwitch name="dimPictures" hint={t('appearance_dimPicturesHint')} />
      <SettingChoice name="markReadAfter" choices={markReadAfterChoices} />
      <SettingSwitch name="markReadOnSite" hint={t('settings_markReadOnSiteHint')} />
      <SettingChoice name="openLinksIn" choices={linkTabs} hint={t('settings_openLinksInHint')} />
    </>
  );
}
