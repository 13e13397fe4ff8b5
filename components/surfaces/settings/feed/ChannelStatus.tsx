import { words } from '../../../../lib/i18n/en.ts';
import {
  formatClockTime,
  formatFullDateTime,
  formatTimestamp,
} from '../../../../lib/i18n/format-time.ts';
import { feedFailureMessage } from '../../../../lib/presenters/feed/feed-failure.ts';
import type { ChannelRow } from '../../../../lib/store/rows/channels.ts';
import './ChannelStatus.css';

export type ChannelStatusProps = { channel: ChannelRow; now: number };

/** How one channel of the site stands, in full. */
export function ChannelStatus({ channel, now }: ChannelStatusProps) {
  const { id, url, succeededAt, nextDueAt, checkedAt, items, rejects } = channel;
  const { options } = words;
  return (
    <article class="ChannelStatus" aria-labelledby={`channel-${id}`}>
      <h3 id={`channel-${id}`}>{options.channels[id]}</h3>
      <dl>
        <Fact term={options.address}>{url ?? options.noAddress}</Fact>
        <Fact term={options.lastSuccess} at={succeededAt}>
          {succeededAt === null ? options.never : formatTimestamp(succeededAt, now)}
        </Fact>
        <Fact term={options.lastOutcome}>{outcome(channel, now)}</Fact>
        <Fact term={options.nextCheck} at={checkedAt === null ? null : nextDueAt}>
          {nextDueAt <= now ? options.dueNow : formatClockTime(nextDueAt, now)}
        </Fact>
        {url !== null && <Fact term={options.contents}>{options.items(items, rejects)}</Fact>}
      </dl>
    </article>
  );
}

type FactProps = { term: string; at?: number | null; children: string };

function Fact({ term, at = null, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd title={at === null ? undefined : formatFullDateTime(at)}>{children}</dd>
    </div>
  );
}

function outcome({ url, checkedAt, failure, nextDueAt }: ChannelRow, now: number): string {
  if (failure) return feedFailureMessage(failure, nextDueAt, now);
  if (checkedAt === null) return words.options.notAsked;
  return url === null ? words.options.absent : words.options.fine;
}
