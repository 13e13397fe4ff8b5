import { t } from '../../../../lib/i18n/t.ts';
import { playbackRates, skips } from '../../../../lib/settings.ts';
import { Section } from '../../../ui/Section.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { RecordingList } from './RecordingList.tsx';

/** How episodes are played, and which of them are downloaded. */
export function PodcastSection() {
  return (
    <Section title={t('podcasts_title')} level={3}>
      <SettingChoice name="playbackRate" choices={playbackRates} />
      <SettingChoice name="skipBack" choices={skips} />
      <SettingChoice name="skipForward" choices={skips} />
      <RecordingList />
    </Section>
  );
}
