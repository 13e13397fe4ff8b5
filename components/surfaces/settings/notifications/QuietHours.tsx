import { changeSettings } from '../../../../lib/app/settings.ts';
import { format } from '../../../../lib/i18n/format-time.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { type Weekday, weekdays } from '../../../../lib/quiet-time.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Field } from '../../../ui/fields/Field.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Toggles } from '../../../ui/fields/Toggles.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';

export type QuietHoursProps = { settings: Settings };

/** When notifications are held: from when to when, and on which days. */
export function QuietHours({ settings }: QuietHoursProps) {
  const { quietHours, quietFrom, quietTo, quietDays, quietAllDay } = settings;
  return (
    <>
      <Switch
        label={t('settings_quietHours')}
        hint={t('settings_quietHoursHint')}
        on={quietHours}
        onChange={(on) => void changeSettings({ quietHours: on })}
      />
      {quietHours && (
        <>
          <TimeOfDay
            label={t('settings_quietFrom')}
            value={quietFrom}
            onChange={(minutes) => void changeSettings({ quietFrom: minutes })}
          />
          <TimeOfDay
            label={t('settings_quietTo')}
            value={quietTo}
            onChange={(minutes) => void changeSettings({ quietTo: minutes })}
          />
          <Toggles
            label={t('settings_quietDays')}
            choices={weekdays}
            values={quietDays}
            labelFor={dayName}
            onChange={(days) => void changeSettings({ quietDays: days })}
          />
          <Toggles
            label={t('settings_quietAllDay')}
            choices={weekdays}
            values={quietAllDay}
            labelFor={dayName}
            onChange={(days) => void changeSettings({ quietAllDay: days })}
          />
          {quietTo <= quietFrom && <SectionNote>{t('settings_quietOverMidnight')}</SectionNote>}
        </>
      )}
    </>
  );
}

type TimeOfDayProps = {
  label: string;
  /** Minutes after midnight. */
  value: number;
  onChange: (minutes: number) => void;
};

/** A time of day, in the form that the browser's language has. */
function TimeOfDay({ label, value, onChange }: TimeOfDayProps) {
  const change = (typed: string) => {
    const [hours, minutes] = typed.split(':').map(Number);
    // Empty while a part of it is missing.
    if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
  };
  return (
    <Field label={label}>
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
  );
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** November 22, 2026 is a Sunday. */
const dayName = (weekday: Weekday): string =>
  format(new Date(2026, 10, 22 + weekday, 12).getTime(), { weekday: 'short' });
