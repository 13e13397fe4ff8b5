import { useContext } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { settingLabel } from '../../../../lib/presenters/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { SettingRow } from './SettingRow.tsx';
import { SettingsContext } from './settings-context.ts';

/** A setting that is on or off. */
type FlagSetting = {
  [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
}[keyof Settings];

export type SettingSwitchProps = {
  name: FlagSetting;
  hint?: string;
  onChange?: (on: boolean) => void;
};

/** A setting that is on or off, as a row. */
export function SettingSwitch({ name, hint, onChange }: SettingSwitchProps) {
  const { settings } = useContext(SettingsContext);
  const change = (on: boolean) => void changeSettings({ [name]: on });
  return (
    <SettingRow name={name}>
      <Switch
        label={settingLabel(name)}
        {...(hint !== undefined && { hint })}
        on={settings[name]}
        onChange={onChange ?? change}
      />
    </SettingRow>
  );
}
