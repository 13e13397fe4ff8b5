import { AboutSection } from './about/AboutSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { EraseSection } from './erase/EraseSection.tsx';
import { FeedSection } from './feed/FeedSection.tsx';
import { PollingSection } from './feed/PollingSection.tsx';
import { BriefingHourSection } from './following/BriefingHourSection.tsx';
import { FollowingSection } from './following/FollowingSection.tsx';
import { HighlightsSection } from './highlights/HighlightsSection.tsx';
import { KeyboardSection } from './keyboard/KeyboardSection.tsx';
import { ListSection } from './lists/ListSection.tsx';
import { NotificationSection } from './notifications/NotificationSection.tsx';
import { PictureSection } from './pictures/PictureSection.tsx';
import { PodcastSection } from './podcasts/PodcastSection.tsx';
import { PrivacySection } from './privacy/PrivacySection.tsx';
import { ReadingSection } from './reading/ReadingSection.tsx';
import { RuleSection } from './rules/RuleSection.tsx';
import { pageSections, SettingsGroup } from './SettingsGroup.tsx';
import { SpeechSection } from './speech/SpeechSection.tsx';
import { StorageSection } from './storage/StorageSection.tsx';
import { TagSection } from './tags/TagSection.tsx';

export type SettingsSectionsProps = { now: number; onErase: () => void };

/** All sections of the settings page, in the order of use. */
export function SettingsSections({ now, onErase }: SettingsSectionsProps) {
  const contents = {
    reading: <ReadingSection />,
    lists: <ListSection />,
    following: (
      <>
        <FollowingSection />
        <RuleSection now={now} />
        <BriefingHourSection />
      </>
    ),
    notifications: <NotificationSection now={now} />,
    highlights: (
      <>
        <HighlightsSection />
        <TagSection />
      </>
    ),
    podcasts: (
      <>
        <PodcastSection />
        <SpeechSection />
      </>
    ),
    keyboard: <KeyboardSection />,
    backup: <BackupSection now={now} />,
    updates: (
      <>
        <PollingSection />
        <FeedSection now={now} />
        <PictureSection />
        <StorageSection now={now} />
      </>
    ),
    privacy: <PrivacySection />,
    about: <AboutSection />,
    erase: <EraseSection onErase={onErase} />,
  };
  return pageSections.map((id) => (
    <SettingsGroup key={id} id={id}>
      {contents[id]}
    </SettingsGroup>
  ));
}
