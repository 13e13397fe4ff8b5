import { useContext } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { settingLabel, settingValue } from '../../../../lib/presenters/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { SettingRow } from './SettingRow.tsx';
import { SettingsContext } from './settings-context.ts';

export type SettingChoiceProps<Name extends keyof Settings> = {
  name: Name;
  choices: readonly Settings[Name][];
  hint?: string | undefined;
  /** The chosen value, if it is not stored yet. */
  value?: Settings[Name];
  onChange?: (value: Settings[Name]) => void;
};

/** A setting with a few values, as a row. */
export function SettingChoice<Name extends keyof Settings>(props: SettingChoiceProps<Name>) {
  const { settings } = useContext(SettingsContext);
  const { name, choices, hint, value = settings[name] } = props;
  const change = (chosen: Settings[Name]) => void changeSettings({ [name]: chosen });
  return (
    <SettingRow name={name}>
      <Choice
        label={settingLabel(name)}
        {...(hint !== undefined && { hint })}
        value={value}
        choices={withCurrent(choices, value)}
        labelFor={(each) => settingValue(name, each)}
        onChange={props.onChange ?? change}
      />
    </SettingRow>
  );
}

/** Adds a current value that is not among the choices, which another version or a policy may have set. */
function withCurrent<Value>(choices: readonly Value[], current: Value): readonly Value[] {
  if (choices.includes(current)) return choices;
  const all = [...choices, current];
  return all.every((each) => typeof each === 'number')
    ? all.sort((one, other) => Number(one) - Number(other))
    : all;
}
