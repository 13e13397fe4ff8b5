import { Minus, Plus } from 'lucide';
import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { settingSpecs } from '../../../lib/setting-specs.ts';
import type { Settings, TextSetting } from '../../../lib/settings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { nextTextStep } from './text-step.ts';
import './TextStepper.css';

export type TextStepperProps = { name: TextSetting; settings: Settings };

/** A number of the text's appearance, with buttons for a step down or up. */
export function TextStepper({ name, settings }: TextStepperProps) {
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
