import { omittedValidators } from '../../../lib/app/feed/omitted-validators.ts';
import { formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import {
  failureHistory,
  feedContentsLabel,
  longerIntervalNote,
  nextCheckLabel,
} from '../../../lib/presenters/channel.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type ChannelFactsProps = { channel: ChannelRow; checkInterval: number; now: number };

/** The facts of a channel's row. */
export function ChannelFacts({ channel, checkInterval, now }: ChannelFactsProps) {
  const { url, succeededAt, nextDueAt, lastFailure, retired, recheck } = channel;
  const next = nextCheckLabel(channel, now);
  const longer = longerIntervalNote(channel, checkInterval);
  const [failure, ...more] = failureHistory(channel, now);
  return (
    <dl>
      <FeedInUse channel={channel} />
      {retired.length > 0 && (
        <Fact term={t('health_feed_removed')} verbatim>
          {retired.join(' ')}
        </Fact>
      )}
      <Fact term={t('feed_lastSuccess')} at={succeededAt}>
        {succeededAt === null ? t('feed_neverUpdated') : formatTimestamp(succeededAt, now)}
      </Fact>
      <Fact
        term={t('feed_nextCheck')}
        at={next.reason === null ? null : nextDueAt}
        notes={[next.reason, longer].filter((note) => note !== null)}
      >
        {next.time}
      </Fact>
      <Fact term={t('health_feed_lastFailure')} at={lastFailure?.at ?? null} notes={more}>
        {failure}
      </Fact>
      {url !== null && (
        <>
          <Validators channel={channel} now={now} />
          <Fact
            term={t('feed_contents')}
            notes={
              recheck?.endsBefore
                ? [t('health_coverage_editsEnd', { page: recheck.endsBefore })]
                : []
            }
          >
            {feedContentsLabel(channel)}
          </Fact>
        </>
      )}
    </dl>
  );
}

/** An optional channel that the site lacks is reported as absent, not as a failure. */
function FeedInUse({ channel: { url, found, checkedAt, failure } }: { channel: ChannelRow }) {
  const isAbsent = url === null && checkedAt !== null && failure === null;
  const how = found === null ? [] : [t(`health_feed_addressSource_${found}`)];
  return (
    <Fact
      term={t('feed_address')}
      verbatim={url !== null}
      notes={isAbsent ? [t('feed_absent')] : url === null ? [] : how}
    >
      {url ?? t('feed_noAddress')}
    </Fact>
  );
}

function Validators({ channel, now }: Omit<ChannelFactsProps, 'checkInterval'>) {
  const { etag, lastModified } = channel;
  const omitted = omittedValidators(channel, now);
  const notes = omitted === null ? [] : [t(`health_feed_validatorsOmitted_${omitted}`)];
  if (etag === null && lastModified === null) {
    return <Fact term={t('health_feed_changeDetection')}>{t('health_feed_noValidators')}</Fact>;
  }
  return (
    <>
      {etag !== null && (
        <Fact term={t('health_feed_etag')} verbatim notes={notes}>
          {etag}
        </Fact>
      )}
      {lastModified !== null && (
        <Fact term={t('health_feed_lastModified')} verbatim notes={etag === null ? notes : []}>
          {lastModified}
        </Fact>
      )}
    </>
  );
}
