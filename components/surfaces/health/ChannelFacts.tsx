import { omittedValidators } from '../../../lib/app/feed/omitted-validators.ts';
import { words } from '../../../lib/i18n/en.ts';
import { formatTimestamp } from '../../../lib/i18n/format-time.ts';
import { failureHistory } from '../../../lib/presenters/feed/failure-history.ts';
import { nextCheckLabel } from '../../../lib/presenters/feed/next-check.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Fact } from './Fact.tsx';

export type ChannelFactsProps = { channel: ChannelRow; now: number };

/** All that a channel's row tells. */
export function ChannelFacts({ channel, now }: ChannelFactsProps) {
  const { url, succeededAt, nextDueAt, lastFailure, retired, items, rejects } = channel;
  const { options, health } = words;
  const next = nextCheckLabel(channel, now);
  const [failure, ...more] = failureHistory(channel, now);
  return (
    <dl>
      <FeedInUse channel={channel} />
      {retired.length > 0 && (
        <Fact term={health.feed.retired} literal>
          {retired.join(' ')}
        </Fact>
      )}
      <Fact term={options.lastSuccess} at={succeededAt}>
        {succeededAt === null ? options.never : formatTimestamp(succeededAt, now)}
      </Fact>
      <Fact
        term={options.nextCheck}
        at={next.reason === null ? null : nextDueAt}
        notes={next.reason === null ? [] : [next.reason]}
      >
        {next.time}
      </Fact>
      <Fact term={health.feed.lastFailure} at={lastFailure?.at ?? null} notes={more}>
        {failure}
      </Fact>
      {url !== null && (
        <>
          <Validators channel={channel} now={now} />
          <Fact term={options.contents}>{options.items(items, rejects)}</Fact>
        </>
      )}
    </dl>
  );
}

/** A channel that the site need not have is simply not there. */
function FeedInUse({ channel: { url, found, checkedAt, failure } }: { channel: ChannelRow }) {
  const { options, health } = words;
  const isAbsent = url === null && checkedAt !== null && failure === null;
  const how = found === null ? [] : [health.feed.found[found]];
  return (
    <Fact
      term={options.address}
      literal={url !== null}
      notes={isAbsent ? [options.absent] : url === null ? [] : how}
    >
      {url ?? options.noAddress}
    </Fact>
  );
}

function Validators({ channel, now }: ChannelFactsProps) {
  const { etag, lastModified } = channel;
  const { feed } = words.health;
  const omitted = omittedValidators(channel, now);
  const notes = omitted === null ? [] : [feed.omitted[omitted]];
  if (etag === null && lastModified === null) {
    return <Fact term={feed.recognised}>{feed.noValidators}</Fact>;
  }
  return (
    <>
      {etag !== null && (
        <Fact term={feed.etag} literal notes={notes}>
          {etag}
        </Fact>
      )}
      {lastModified !== null && (
        <Fact term={feed.lastModified} literal notes={etag === null ? notes : []}>
          {lastModified}
        </Fact>
      )}
    </>
  );
}
