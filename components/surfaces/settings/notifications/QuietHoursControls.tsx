import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import type { SettingsChange } from '../../../../lib/platform/settings.ts';
import { settingLabel, weekdayName } from '../../../../lib/presenters/settings.ts';
import { weekdays } from '../../../../lib/quiet-time.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Field } from '../../../ui/fields/Field.tsx';
import { Toggles } from '../../../ui/fields/Toggles.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { StatusMessage } from '../../../ui/StatusMessage.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { useUndoableChange } from '../rows/use-undoable-change.ts';

/** When notifications are held: from when to when, and on which days. */
export function QuietHoursControls() {
  const { settings } = useContext(SettingsContext);
  const { quietHours, quietFrom, quietTo } = settings;
  const { change: store, message } = useUndoableChange();
  const change = (changed: SettingsChange) => store(changed, t('settings_quietHoursChanged'));
  const shared = { settings, onChange: change };
  return (
    <>
      <SettingSwitch
        name="quietHours"
        hint={t('settings_quietHoursHint')}
        onChange={(on) => change({ quietHours: on })}
      />
      {quietHours && (
        <>
          <TimeOfDay name="quietFrom" {...shared} />
          <TimeOfDay name="quietTo" {...shared} />
          <Days name="quietDays" {...shared} />
          <Days name="quietAllDay" {...shared} />
          {quietTo <= quietFrom && <SectionNote>{t('settings_quietOverMidnight')}</SectionNote>}
        </>
      )}
      <StatusMessage message={message} />
    </>
  );
}

type PartProps<Name extends keyof Settings> = {
  name: Name;
  settings: Settings;
  onChange: (changed: SettingsChange) => void;
};

/** Some days of the week. */
function Days({ name, settings, onChange }: PartProps<'quietDays' | 'quietAllDay'>) {
  return (
    <SettingRow name={name}>
      <Toggles
        label={settingLabel(name)}
        choices={weekdays}
        values={settings[name]}
        labelFor={weekdayName}
        onToggle={(day, on) =>
          onChange((before) => ({
            [name]: weekdays.filter((each) => (each === day ? on : before[name].includes(each))),
          }))
        }
      />
    </SettingRow>
  );
}

/** A time of day, in the format of the browser's language. */
function TimeOfDay({ name, settings, onChange }: PartProps<'quietFrom' | 'quietTo'>) {
  const value = settings[name];
  const change = (typed: string) => {
    const [hours, minutes] = typed.split(':').map(Number);
    // Empty while a part of it is missing.
    if (hours !== undefined && minutes !== undefined) onChange({ [name]: hours * 60 + minutes });
  };
  return (
    <SettingRow name={name}>
      <Field label={settingLabel(name)}>
        {({ id }) => (
          <input
            class="TextBox"
            type="time"
            id={id}
            value={[value / 60, value % 60].map(twoDigits).join(':')}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
    </SettingRow>
  );
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
