import { Minus, Plus } from 'lucide';
import { changeSettings } from '../../../lib/app/settings.ts';
import { words } from '../../../lib/i18n/en.ts';
import { type Settings, type TextMeasure, textBounds } from '../../../lib/settings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { nextTextStep } from './text-step.ts';
import './TextStepper.css';

export type TextStepperProps = { name: TextMeasure; settings: Settings };

/** One number of the text, a step down or up at a press. */
export function TextStepper({ name, settings }: TextStepperProps) {
  const value = settings[name];
  const { least, most } = textBounds[name];
  const step = (direction: 'smaller' | 'larger') =>
    void changeSettings({ [name]: nextTextStep(name, value, direction) });
  return (
    <fieldset class="TextStepper">
      <legend class="visually-hidden">{words.text[name]}</legend>
      <span aria-hidden="true">{words.text[name]}</span>
      <IconButton
        icon={Minus}
        label={words.text.smaller[name]}
        disabled={value <= least}
        onClick={() => step('smaller')}
      />
      <output>{words.text.amount[name](value)}</output>
      <IconButton
        icon={Plus}
        label={words.text.larger[name]}
        disabled={value >= most}
        onClick={() => step('larger')}
      />
    </fieldset>
  );
}
