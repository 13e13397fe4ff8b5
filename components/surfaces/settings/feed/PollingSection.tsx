import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { checkIntervals } from '../../../../lib/settings.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';

/** How often the feeds are checked, and what is fetched. */
export function PollingSection() {
  const { checkIntervalMin, checkIntervalMax } = useContext(SettingsContext).policy;
  const intervals = checkIntervals.filter(
    (each) => each >= checkIntervalMin && each <= checkIntervalMax,
  );
  return (
    <>
      <SettingChoice
        name="checkInterval"
        choices={intervals}
        hint={t('settings_checkIntervalHint')}
      />
      <SettingSwitch name="fetchFullText" hint={t('settings_fetchFullTextHint')} />
    </>
  );
}
