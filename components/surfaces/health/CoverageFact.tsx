import { type Coverage, coverageGaps } from '../../../lib/article/model/coverage.ts';
import { t } from '../../../lib/i18n/t.ts';
import { channelCoverageSummary, coverageGapLabel } from '../../../lib/presenters/coverage.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type CoverageFactProps = {
  channel: ChannelId;
  /** The periods that are stored without a gap, latest first. */
  periods: readonly Coverage[];
  /** The date up to which articles were removed. */
  removedTo: number | null;
  now: number;
};

/** Since when a channel's record is complete, and in which periods articles may be missing. */
export function CoverageFact({ channel, periods, removedTo, now }: CoverageFactProps) {
  const gaps = coverageGaps(periods);
  return (
    <Fact
      term={t(`health_coverage_title_${channel}`)}
      notes={gaps.map((gap) => coverageGapLabel({ ...gap, channel }, now))}
    >
      {channelCoverageSummary(periods[0], gaps.length, removedTo)}
    </Fact>
  );
}
