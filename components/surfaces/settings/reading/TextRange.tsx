import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { type Settings, type TextMeasure, textBounds } from '../../../../lib/settings.ts';
import { Field } from '../../../ui/fields/Field.tsx';
import './TextRange.css';

export type TextRangeProps = { name: TextMeasure; settings: Settings };

/** Step per setting: pixels, line heights, characters. */
const steps = { textSize: 0.5, lineHeight: 0.05, measure: 1 } as const;

/** A slider for one text setting. */
export function TextRange({ name, settings }: TextRangeProps) {
  const value = settings[name];
  const { least, most } = textBounds[name];
  const amount = t(`appearance_value_${name}`, { value });
  return (
    <Field label={t(`appearance_${name}`)}>
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
            onInput={(event) => void changeSettings({ [name]: event.currentTarget.valueAsNumber })}
          />
          <output for={id}>{amount}</output>
        </span>
      )}
    </Field>
  );
}
