import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { settingLabel, weekdayName } from '../../../../lib/presenters/settings.ts';
import { weekdays } from '../../../../lib/quiet-time.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Field } from '../../../ui/fields/Field.tsx';
import { Toggles } from '../../../ui/fields/Toggles.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';

export type QuietHoursProps = { settings: Settings };

/** When notifications are held: from when to when, and on which days. */
export function QuietHours({ settings }: QuietHoursProps) {
  const { quietHours, quietFrom, quietTo } = settings;
  return (
    <>
      <SettingSwitch name="quietHours" hint={t('settings_quietHoursHint')} />
      {quietHours && (
        <>
          <TimeOfDay name="quietFrom" settings={settings} />
          <TimeOfDay name="quietTo" settings={settings} />
          <Days name="quietDays" settings={settings} />
          <Days name="quietAllDay" settings={settings} />
          {quietTo <= quietFrom && <SectionNote>{t('settings_quietOverMidnight')}</SectionNote>}
        </>
      )}
    </>
  );
}

type DaysProps = { name: 'quietDays' | 'quietAllDay'; settings: Settings };

/** Some days of the week. */
function Days({ name, settings }: DaysProps) {
  return (
    <SettingRow name={name}>
      <Toggles
        label={settingLabel(name)}
        choices={weekdays}
        values={settings[name]}
        labelFor={weekdayName}
        onChange={(days) => void changeSettings({ [name]: days })}
      />
    </SettingRow>
  );
}

type TimeOfDayProps = { name: 'quietFrom' | 'quietTo'; settings: Settings };

/** A time of day, in the form that the browser's language has. */
function TimeOfDay({ name, settings: { [name]: value } }: TimeOfDayProps) {
  const change = (typed: string) => {
    const [hours, minutes] = typed.split(':').map(Number);
    // Empty while a part of it is missing.
    if (hours !== undefined && minutes !== undefined)
      void changeSettings({ [name]: hours * 60 + minutes });
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
