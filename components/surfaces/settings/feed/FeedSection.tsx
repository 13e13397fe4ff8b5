import { formatClockTime } from '../../../../lib/i18n/format-time.ts';
import { formatTimestamp } from '../../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { feedContentsLabel } from '../../../../lib/presenters/channel.ts';
import { feedFailureMessage } from '../../../../lib/presenters/failure.ts';
import { channels } from '../../../../lib/site/channels.ts';
import { readChannel } from '../../../../lib/store/articles/channels.ts';
import type { ChannelRow } from '../../../../lib/store/rows/channels.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import { latest, useLive } from '../../../live/use-live.ts';
import { useRefresh } from '../../../live/use-refresh.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Fact } from '../../page-frame/Fact.tsx';
import { LockNote } from '../../page-frame/LockNote.tsx';
import './ChannelStatus.css';
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

type ChannelStatusProps = { channel: ChannelRow; now: number };

/** The full status of one channel. */
function ChannelStatus({ channel, now }: ChannelStatusProps) {
  const { id, url, found, succeededAt, nextDueAt, checkedAt } = channel;
  return (
    <article class="ChannelStatus" aria-labelledby={`channel-${id}`}>
      <h3 id={`channel-${id}`}>{t(`channel_name_${id}`)}</h3>
      <dl>
        <Fact term={t('feed_address')}>{url ?? t('feed_noAddress')}</Fact>
        <Fact term={t('feed_lastSuccess')} at={succeededAt}>
          {succeededAt === null ? t('feed_neverUpdated') : formatTimestamp(succeededAt, now)}
        </Fact>
        <Fact term={t('feed_lastResult')}>{outcome(channel, now)}</Fact>
        <Fact term={t('feed_nextCheck')} at={checkedAt === null ? null : nextDueAt}>
          {nextDueAt <= now ? t('feed_checkDue') : formatClockTime(nextDueAt, now)}
        </Fact>
        {url !== null && <Fact term={t('feed_contents')}>{feedContentsLabel(channel)}</Fact>}
      </dl>
      {found === 'policy' && <LockNote />}
    </article>
  );
}

function outcome({ url, checkedAt, failure, nextDueAt }: ChannelRow, now: number): string {
  if (failure) return feedFailureMessage(failure, nextDueAt, now);
  if (checkedAt === null) return t('feed_notChecked');
  return url === null ? t('feed_absent') : t('feed_noProblems');
}
