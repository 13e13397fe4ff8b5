import { t } from '../../../../lib/i18n/t.ts';
import { channels } from '../../../../lib/site/channels.ts';
import { readChannel } from '../../../../lib/store/articles/channels.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import { latest, useLive } from '../../../live/use-live.ts';
import { useRefresh } from '../../../live/use-refresh.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ChannelStatus } from './ChannelStatus.tsx';
import './FeedSection.css';

export type FeedSectionProps = { now: number };

/** The status of each channel, and a button to refresh. */
export function FeedSection({ now }: FeedSectionProps) {
  const rows = latest(useLive(() => Promise.all(channels.map(({ id }) => readChannel(id))), []));
  const { running, message, refreshQuietly } = useRefresh(() => undefined);
  return (
    <Section title={t('settings_feedTitle')} level={3}>
      {rows?.map((channel) => (
        <ChannelStatus key={channel.id} channel={channel} now={now} />
      ))}
      <div class="FeedSection">
        <Button look="plain" busy={running} onClick={refreshQuietly}>
          {t('feed_checkNow')}
        </Button>
        <TextLink href="/health.html" text={t('health_title')} external={false}>
          {t('health_title')}
        </TextLink>
        <p role="status">{running ? t('refresh_running') : message}</p>
      </div>
    </Section>
  );
}
