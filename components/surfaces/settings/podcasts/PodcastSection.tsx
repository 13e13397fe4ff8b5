import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { playbackRates, type Settings, skips } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { RecordingList } from './RecordingList.tsx';

export type PodcastSectionProps = { settings: Settings };

/** How episodes are played, and which of them are downloaded. */
export function PodcastSection({ settings }: PodcastSectionProps) {
  const { playbackRate, skipBack, skipForward } = settings;
  return (
    <Section title={t('podcasts_title')}>
      <Choice
        label={t('podcasts_speed')}
        value={playbackRate}
        choices={withCurrent(playbackRates, playbackRate)}
        labelFor={(speed) => t('player_speedValue', { speed })}
        onChange={(choice) => void changeSettings({ playbackRate: choice })}
      />
      <Choice
        label={t('podcasts_skipBack')}
        value={skipBack}
        choices={withCurrent(skips, skipBack)}
        labelFor={(count) => t('podcasts_seconds', { count })}
        onChange={(choice) => void changeSettings({ skipBack: choice })}
      />
      <Choice
        label={t('podcasts_skipForward')}
        value={skipForward}
        choices={withCurrent(skips, skipForward)}
        labelFor={(count) => t('podcasts_seconds', { count })}
        onChange={(choice) => void changeSettings({ skipForward: choice })}
      />
      <RecordingList />
    </Section>
  );
}

/** Keeps a stored value that is not among the choices, as another version may have offered it. */
const withCurrent = (choices: readonly number[], current: number): number[] =>
  [...new Set([...choices, current])].sort((one, other) => one - other);
