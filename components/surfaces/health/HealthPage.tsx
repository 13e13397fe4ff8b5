import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { useNow } from '../../live/use-now.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { useSettings } from '../../live/use-settings.ts';
import { TabPage } from '../page-frame/TabPage.tsx';
import { ChannelSection } from './ChannelSection.tsx';
import { HealthSummary } from './HealthSummary.tsx';
import { isOpenedForReport, ReportSection } from './ReportSection.tsx';
import { RequestSection } from './RequestSection.tsx';
import { StoredDataSection } from './StoredDataSection.tsx';
import { useHealth } from './use-health.ts';

/**
 * The health page: each feed's status, the stored data, and the request log. A problem report comes first, where what
 * is read later doesn't move it.
 */
export function HealthPage() {
  const now = useNow();
  const settings = useSettings();
  useOpenLink(settings.openLinksIn, () => undefined);
  const health = useHealth();
  const [isForReport] = useState(isOpenedForReport);
  return (
    <TabPage title={t('health_title')} width="wide">
      {health && (
        <main>
          {isForReport && <ReportSection isRequested />}
          <HealthSummary channels={health.channels} now={now} />
          {health.channels.map((channel) => (
            <ChannelSection
              key={channel.id}
              channel={channel}
              checkInterval={settings.checkInterval}
              now={now}
            />
          ))}
          <StoredDataSection health={health} settings={settings} now={now} />
          <RequestSection now={now} />
          {!isForReport && <ReportSection isRequested={false} />}
        </main>
      )}
    </TabPage>
  );
}
