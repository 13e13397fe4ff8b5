import { changeSettings } from '../../../../lib/app/settings.ts';
import { intervals, type Settings } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';

export type PollingSectionProps = { settings: Settings };

/** How often the site is asked, and for what. */
export function PollingSection({ settings }: PollingSectionProps) {
  // An interval that another version offered stays a choice.
  const choices = [...new Set([...intervals, settings.interval])].sort((one, two) => one - two);
  return (
    <Section title={words.options.polling}>
      <Choice
        label={words.options.interval}
        hint={words.options.intervalHint}
        value={settings.interval}
        choices={choices}
        wordsFor={intervalWords}
        onChange={(interval) => void changeSettings({ interval })}
      />
      <Switch
        label={words.options.completeExcerpts}
        hint={words.options.completeExcerptsHint}
        on={settings.completeExcerpts}
        onChange={(completeExcerpts) => void changeSettings({ completeExcerpts })}
      />
    </Section>
  );
}

function intervalWords(minutes: number): string {
  const { everyHours, everyMinutes } = words.options;
  return minutes % 60 === 0 ? everyHours(minutes / 60) : everyMinutes(minutes);
}
