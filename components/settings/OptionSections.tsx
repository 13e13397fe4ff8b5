import { useLinks } from '../hooks/use-links.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { EraseSection } from './EraseSection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { KeepingSection } from './KeepingSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { NotificationSection } from './NotificationSection.tsx';
import { PictureSection } from './PictureSection.tsx';
import { PodcastSection } from './PodcastSection.tsx';
import { PollingSection } from './PollingSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { SpeechSection } from './SpeechSection.tsx';
import { TagSection } from './TagSection.tsx';

export type OptionSectionsProps = { onErase: () => void };

/** Everything that can be chosen. */
export function OptionSections({ onErase }: OptionSectionsProps) {
  const now = useNow();
  const settings = useSettings();
  useLinks(settings.linksOpen, () => undefined);
  return (
    <main>
      <PollingSection settings={settings} />
      <NotificationSection settings={settings} />
      <PictureSection settings={settings} />
      <KeepingSection settings={settings} now={now} />
      <ReadingSection settings={settings} />
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
