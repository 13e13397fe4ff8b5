import { changeSettings } from '../../../../lib/app/settings.ts';
import { playSpeeds, type Settings, skips } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { RecordingList } from './RecordingList.tsx';
import { Section } from '../../../ui/Section.tsx';

export type PodcastSectionProps = { settings: Settings };

/** How episodes are played, and which of them are kept here. */
export function PodcastSection({ settings }: PodcastSectionProps) {
  const { playSpeed, skipBack, skipForward } = settings;
  const { options, speed } = words.player;
  return (
    <Section title={options.title}>
      <Choice
        label={options.speed}
        value={playSpeed}
        choices={withOwn(playSpeeds, playSpeed)}
        wordsFor={speed}
        onChange={(choice) => void changeSettings({ playSpeed: choice })}
      />
      <Choice
        label={options.back}
        value={skipBack}
        choices={withOwn(skips, skipBack)}
        wordsFor={options.seconds}
        onChange={(choice) => void changeSettings({ skipBack: choice })}
      />
      <Choice
        label={options.forward}
        value={skipForward}
        choices={withOwn(skips, skipForward)}
        wordsFor={options.seconds}
        onChange={(choice) => void changeSettings({ skipForward: choice })}
      />
      <RecordingList />
    </Section>
  );
}

/** A value that another version offered stays a choice. */
const withOwn = (choices: readonly number[], own: number): number[] =>
  [...new Set([...choices, own])].sort((one, other) => one - other);
