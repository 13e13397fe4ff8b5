import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { playbackRates, type Settings, skips } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { RecordingList } from './RecordingList.tsx';

export type PodcastSectionProps = { settings: Settings };

/** How episodes are played, and which of them are kept here. */
export function PodcastSection({ settings }: PodcastSectionProps) {
  const { playbackRate, skipBack, skipForward } = settings;
  const { options, speed } = words.player;
  return (
    <Section title={options.title}>
      <Choice
        label={options.speed}
        value={playbackRate}
        choices={withOwn(playbackRates, playbackRate)}
        labelFor={speed}
        onChange={(choice) => void changeSettings({ playbackRate: choice })}
      />
      <Choice
        label={options.back}
        value={skipBack}
        choices={withOwn(skips, skipBack)}
        labelFor={options.seconds}
        onChange={(choice) => void changeSettings({ skipBack: choice })}
      />
      <Choice
        label={options.forward}
        value={skipForward}
        choices={withOwn(skips, skipForward)}
        labelFor={options.seconds}
        onChange={(choice) => void changeSettings({ skipForward: choice })}
      />
      <RecordingList />
    </Section>
  );
}

/** A value that another version offered stays a choice. */
const withOwn = (choices: readonly number[], own: number): number[] =>
  [...new Set([...choices, own])].sort((one, other) => one - other);
