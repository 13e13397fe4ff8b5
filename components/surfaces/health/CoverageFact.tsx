import { type Coverage, gapsBetween } from '../../../lib/article/model/coverage.ts';
import { gapSentence, recordSentence } from '../../../lib/presenters/coverage/channel-coverage.ts';
import type { ChannelId } from '../../../lib/site/site.ts';
import { words } from '../../../lib/i18n/en.ts';
import { Fact } from './Fact.tsx';

export type RecordFactProps = {
  channel: ChannelId;
  /** Of its unbroken record, the latest first. */
  stretches: readonly Coverage[];
  /** Up to which place articles were removed. */
  removedTo: number | null;
  now: number;
};

/** Since when nothing of a channel is missing, and when something may be. */
export function RecordFact({ channel, stretches, removedTo, now }: RecordFactProps) {
  const gaps = gapsBetween(stretches);
  return (
    <Fact
      term={words.health.stored.record[channel]}
      notes={gaps.map((gap) => gapSentence(gap, now))}
    >
      {recordSentence(stretches[0], gaps.length, removedTo)}
    </Fact>
  );
}
