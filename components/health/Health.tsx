import { words } from '../../lib/words/en.ts';
import { useLinks } from '../hooks/use-links.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { TabPage } from '../ui/TabPage.tsx';
import { ChannelSection } from './ChannelSection.tsx';
import { HealthSummary } from './HealthSummary.tsx';
import { RequestSection } from './RequestSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { useHealth } from './use-health.ts';

/** The health page: how each feed stands, what is stored, and every request that was made. */
export function Health() {
  const now = useNow();
  const settings = useSettings();
  useLinks(settings.linksOpen, () => undefined);
  const health = useHealth();
  return (
    <TabPage title={words.health.title} width="wide">
      {health && (
        <main>
          <HealthSummary channels={health.channels} now={now} />
          {health.channels.map((channel) => (
            <ChannelSection key={channel.id} channel={channel} now={now} />
          ))}
          <StorageSection health={health} settings={settings} now={now} />
          <RequestSection now={now} />
        </main>
      )}
    </TabPage>
  );
}
