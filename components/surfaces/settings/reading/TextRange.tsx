import { useContext } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { settingLabel, settingValue } from '../../../../lib/presenters/settings.ts';
import { settingSpecs } from '../../../../lib/setting-specs.ts';
import type { TextSetting } from '../../../../lib/settings.ts';
import { Field } from '../../../ui/fields/Field.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import './TextRange.css';

export type TextRangeProps = { name: TextSetting };

/** Step per setting: pixels, line heights, characters. */
const steps = { textSize: 0.5, lineHeight: 0.05, measure: 1 } as const;

/** A slider for one text setting. */
export function TextRange({ name }: TextRangeProps) {
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
