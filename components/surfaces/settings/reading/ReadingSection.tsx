import { t } from '../../../../lib/i18n/t.ts';
import { linkTabs, markReadAfterChoices, type Settings } from '../../../../lib/settings.ts';
import { FontChoice } from '../../../reading/appearance/FontChoice.tsx';
import { ThemeChoice } from '../../../reading/appearance/ThemeChoice.tsx';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { TextRange } from './TextRange.tsx';
import { TextSample } from './TextSample.tsx';

export type ReadingSectionProps = { settings: Settings };

/** How articles look, when they are marked as read, and where their links open. */
export function ReadingSection({ settings }: ReadingSectionProps) {
  return (
    <>
      <SegmentsRow name="theme">
        <ThemeChoice theme={settings.theme} />
      </SegmentsRow>
      <SegmentsRow name="font" hint={t('appearance_fontHint')}>
        <FontChoice font={settings.font} />
      </SegmentsRow>
      <TextRange name="textSize" settings={settings} />
      <TextRange name="lineHeight" settings={settings} />
      <TextRange name="measure" settings={settings} />
      <TextSample />
      <SettingSwitch name="dimPictures" hint={t('appearance_dimPicturesHint')} />
      <SettingChoice name="markReadAfter" choices={markReadAfterChoices} />
      <SettingSwitch name="markReadOnSite" hint={t('settings_markReadOnSiteHint')} />
      <SettingChoice name="openLinksIn" choices={linkTabs} hint={t('settings_openLinksInHint')} />
    </>
  );
}
