import { t } from '../../../../lib/i18n/t.ts';
import { Section } from '../../../ui/Section.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';

const hours: readonly (number | null)[] = [null, ...Array.from({ length: 24 }, (_, at) => at)];

/** When a briefing sums up what arrived. */
export function BriefingHourSection() {
  return (
    <Section title={t('list_name_briefing')} name="briefing" level={3}>
      <SettingChoice name="briefingHour" choices={hours} hint={t('settings_briefingHourHint')} />
    </Section>
  );
}
