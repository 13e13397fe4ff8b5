import { words } from '../../lib/words/en.ts';
import { useLinks } from '../hooks/use-links.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { TabPage } from '../ui/TabPage.tsx';
import { AboutSection } from './AboutSection.tsx';
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

/** The options page. What is chosen applies at once, here and in every open page. */
export function Options() {
  const now = useNow();
  const settings = useSettings();
  useLinks(settings.linksOpen, () => undefined);
  return (
    <TabPage title={words.options.title}>
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
        <FeedSection now={now} />
        <AboutSection />
      </main>
    </TabPage>
  );
}
