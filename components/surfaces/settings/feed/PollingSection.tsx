import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { checkIntervals, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type PollingSectionProps = { settings: Settings };

/** How often the feeds are checked, and what is fetched. */
export function PollingSection({ settings }: PollingSectionProps) {
  // A stored interval that another version offered is kept as a choice.
  const choices = [...new Set([...checkIntervals, settings.checkInterval])].sort(
    (one, two) => one - two,
  );
  return (
    <Section title={t('settings_updatesTitle')}>
      <Choice
        label={t('settings_checkInterval')}
        hint={t('settings_checkIntervalHint')}
        value={settings.checkInterval}
        choices={choices}
        labelFor={intervalLabel}
        onChange={(checkInterval) => void changeSettings({ checkInterval })}
      />
      <Switch
        label={t('settings_fetchFullText')}
        hint={t('settings_fetchFullTextHint')}
        on={settings.fetchFullText}
        onChange={(fetchFullText) => void changeSettings({ fetchFullText })}
      />
    </Section>
  );
}

function intervalLabel(minutes: number): string {
  return minutes % 60 === 0
    ? t('settings_checkInterval_hours', { count: minutes / 60 })
    : t('settings_checkInterval_minutes', { count: minutes });
}
