import { words } from '../../../lib/i18n/en.ts';
import { useLinks } from '../../live/use-open-link.ts';
import { useNow } from '../../live/use-now.ts';
import { useSettings } from '../../live/use-settings.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { ChannelSection } from './ChannelSection.tsx';
import { HealthSummary } from './HealthSummary.tsx';
import { RequestSection } from './RequestSection.tsx';
import { StorageSection } from './StoredDataSection.tsx';
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
