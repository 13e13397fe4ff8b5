import { ALargeSmall, Minus, Plus } from 'lucide';
import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { settingSpecs } from '../../../lib/setting-specs.ts';
import type { Settings, TextSetting } from '../../../lib/settings.ts';
import { Switch } from '../../ui/fields/Switch.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/popover/Popover.tsx';
import { FontChoice } from './FontChoice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { nextTextStep } from './text-step.ts';
import './TextStepper.css';
import './AppearanceControl.css';

export type AppearanceControlProps = { settings: Settings };

/** The appearance of the text: the same settings as on the settings page. */
export function AppearanceControl({ settings }: AppearanceControlProps) {
  const { font, theme, dimPictures, notesInText } = settings;
  const mayBeDark = theme === 'dark' || theme === 'system';
  return (
    <Popover icon={ALargeSmall} label={t('appearance_title')} kind="dialog">
      {() => (
        <div class="AppearanceControl">
          <div>
            <TextStepper name="textSize" settings={settings} />
            <TextStepper name="lineHeight" settings={settings} />
            <TextStepper name="measure" settings={settings} />
          </div>
          <FontChoice font={font} />
          <ThemeChoice theme={theme} />
          {mayBeDark && (
            <Switch
              label={t('appearance_dimPictures')}
              on={dimPictures}
              onChange={(dim) => void changeSettings({ dimPictures: dim })}
            />
          )}
          <Switch
            label={t('settings_notesInText')}
            on={notesInText}
            onChange={(shown) => void changeSettings({ notesInText: shown })}
          />
        </div>
      )}
    </Popover>
  );
}

type TextStepperProps = { name: TextSetting; settings: Settings };

/** A number of the text's appearance, with buttons for a step down or up. */
function TextStepper({ name, settings }: TextStepperProps) {
  const value = settings[name];
  const { least, most } = settingSpecs[name].accepts;
  const step = (direction: 'smaller' | 'larger') =>
    void changeSettings((before) => ({ [name]: nextTextStep(name, before[name], direction) }));
  return (
    <fieldset class="TextStepper">
      <legend class="visually-hidden">{t(`appearance_${name}`)}</legend>
      <span aria-hidden="true">{t(`appearance_${name}`)}</span>
      <IconButton
        icon={Minus}
        label={t(`appearance_decrease_${name}`)}
        disabled={value <= least}
        onClick={() => step('smaller')}
      />
      <output>{t(`appearance_value_${name}`, { value })}</output>
      <IconButton
        icon={Plus}
        label={t(`appearance_increase_${name}`)}
        disabled={value >= most}
        onClick={() => step('larger')}
      />
    </fieldset>
  );
}
