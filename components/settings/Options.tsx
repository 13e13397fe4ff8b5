import { words } from '../../lib/words/en.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { NdMark } from '../ui/NdMark.tsx';
import { AboutSection } from './AboutSection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { NotificationSection } from './NotificationSection.tsx';
import { PollingSection } from './PollingSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import './Options.css';

/** The options page. What is chosen applies at once, here and in every open page. */
export function Options() {
  const now = useNow();
  const settings = useSettings();
  return (
    <div class="Options">
      <header>
        <NdMark />
        <h1>
          {words.name} <span>{words.options.title}</span>
        </h1>
      </header>
      <main>
        <PollingSection settings={settings} />
        <NotificationSection settings={settings} />
        <ReadingSection settings={settings} />
        <KeyboardSection settings={settings} />
        <FeedSection now={now} />
        <AboutSection />
      </main>
    </div>
  );
}
