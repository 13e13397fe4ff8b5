import { useContext } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { settingLabel, settingValue } from '../../../../lib/presenters/settings.ts';
import { settingSpecs } from '../../../../lib/setting-specs.ts';
import { linkTabs, markReadAfterChoices, type TextSetting } from '../../../../lib/settings.ts';
import { FontChoice } from '../../../reading/appearance/FontChoice.tsx';
import { ThemeChoice } from '../../../reading/appearance/ThemeChoice.tsx';
import { Field } from '../../../ui/fields/Field.tsx';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import './TextRange.css';
import './TextSample.css';

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

type TextRangeProps = { name: TextSetting };

/** Step per setting: pixels, line heights, characters. */
const steps = { textSize: 0.5, lineHeight: 0.05, measure: 1 } as const;

/** A slider for one text setting. */
function TextRange({ name }: TextRangeProps) {
  const value = useContext(SettingsContext).settings[name];
  const { least, most } = settingSpecs[name].accepts;
  const amount = settingValue(name, value);
  return (
    <SettingRow name={name}>
      <Field label={settingLabel(name)}>
        {({ id }) => (
          <span class="TextRange">
            <input
              id={id}
              type="range"
              min={least}
              max={most}
              step={steps[name]}
              value={value}
              aria-valuetext={amount}
              onInput={(event) =>
                void changeSettings({ [name]: event.currentTarget.valueAsNumber })
              }
            />
            <output for={id}>{amount}</output>
          </span>
        )}
      </Field>
    </SettingRow>
  );
}

/** A sample of an article with the current text settings. */
function TextSample() {
  return (
    <div class="TextSample">
      <p class="title">{t('appearance_sampleTitle')}</p>
      <p>{t('appearance_sample')}</p>
    </div>
  );
}
