import { t } from '../../../lib/i18n/t.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Section } from '../../ui/Section.tsx';
import { ChannelFacts } from './ChannelFacts.tsx';
import { FactList } from './FactList.tsx';
import { FeedTester } from './FeedTester.tsx';
import { ResponseHeaderList } from './ResponseHeaderList.tsx';

export type ChannelSectionProps = { channel: ChannelRow; checkInterval: number; now: number };

/** One channel: its feed's status, and a form to test another address. */
export function ChannelSection({ channel, checkInterval, now }: ChannelSectionProps) {
  return (
    <Section title={t(`channel_name_${channel.id}`)}>
      <FactList>
        <ChannelFacts channel={channel} checkInterval={checkInterval} now={now} />
        <ResponseHeaderList headers={channel.headers} />
      </FactList>
      <FeedTester channel={channel} now={now} />
    </Section>
  );
}
