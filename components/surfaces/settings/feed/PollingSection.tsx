import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { checkIntervals, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type PollingSectionProps = { settings: Settings };

/** How often the site is asked, and for what. */
export function PollingSection({ settings }: PollingSectionProps) {
  // An interval that another version offered stays a choice.
  const choices = [...new Set([...checkIntervals, settings.checkInterval])].sort(
    (one, two) => one - two,
  );
  return (
    <Section title={words.options.polling}>
      <Choice
        label={words.options.interval}
        hint={words.options.intervalHint}
        value={settings.checkInterval}
        choices={choices}
        labelFor={intervalLabel}
        onChange={(checkInterval) => void changeSettings({ checkInterval })}
      />
      <Switch
        label={words.options.completeExcerpts}
        hint={words.options.completeExcerptsHint}
        on={settings.fetchFullText}
        onChange={(fetchFullText) => void changeSettings({ fetchFullText })}
      />
    </Section>
  );
}

function intervalLabel(minutes: number): string {
  const { everyHours, everyMinutes } = words.options;
  return minutes % 60 === 0 ? everyHours(minutes / 60) : everyMinutes(minutes);
}
