import { useNow } from '../../live/use-now.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { useSettings } from '../../live/use-settings.ts';
import { AboutSection } from './about/AboutSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { EraseSection } from './erase/EraseSection.tsx';
import { FeedSection } from './feed/FeedSection.tsx';
import { PollingSection } from './feed/PollingSection.tsx';
import { FollowingSection } from './following/FollowingSection.tsx';
import { HighlightsSection } from './highlights/HighlightsSection.tsx';
import { KeyboardSection } from './keyboard/KeyboardSection.tsx';
import { LinkSection } from './links/LinkSection.tsx';
import { NotificationSection } from './notifications/NotificationSection.tsx';
import { PictureSection } from './pictures/PictureSection.tsx';
import { PodcastSection } from './podcasts/PodcastSection.tsx';
import { ReadingSection } from './reading/ReadingSection.tsx';
import { RuleSection } from './rules/RuleSection.tsx';
import { SpeechSection } from './speech/SpeechSection.tsx';
import { StorageSection } from './storage/StorageSection.tsx';
import { TagSection } from './tags/TagSection.tsx';

export type SettingsSectionsProps = { onErase: () => void };

/** All sections of the settings page. */
export function SettingsSections({ onErase }: SettingsSectionsProps) {
  const now = useNow();
  const settings = useSettings();
  useOpenLink(settings.openLinksIn, () => undefined);
  return (
    <main>
      <PollingSection settings={settings} />
      <NotificationSection settings={settings} now={now} />
      <PictureSection settings={settings} />
      <StorageSection settings={settings} now={now} />
      <ReadingSection settings={settings} />
      <FollowingSection settings={settings} />
      <RuleSection settings={settings} now={now} />
      <HighlightsSection settings={settings} />
      <LinkSection settings={settings} />
      <PodcastSection settings={settings} />
      <SpeechSection settings={settings} />
      <KeyboardSection settings={settings} />
      <TagSection />
      <BackupSection settings={settings} now={now} />
      <FeedSection now={now} />
      <EraseSection onErase={onErase} />
      <AboutSection />
    </main>
  );
}
