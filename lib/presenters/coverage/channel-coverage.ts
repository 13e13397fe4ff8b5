import type { Coverage, CoverageGap } from '../../article/model/coverage.ts';
import { words } from '../../i18n/en.ts';
import { formatClockTime, formatLongDate } from '../../i18n/format-time.ts';

/**
 * How complete a channel's record is: its latest stretch, how many possible gaps lie before that, and up to which place
 * articles were removed.
 */
export function channelCoverageSummary(
  latest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
): string {
  const { stored } = words.health;
  if (!latest) return stored.noRecord;
  if (removedTo !== null && removedTo >= latest.from)
    return stored.completeAfter(formatLongDate(removedTo));
  const date = formatLongDate(latest.from);
  if (gaps > 0) return stored.completeAfterGaps(date, gaps);
  return latest.reachesStart ? stored.completeFromStart(date) : stored.complete(date);
}

/** From when to when articles may be missing. An odd date in the feed can put the end before the beginning. */
export function coverageGapLabel({ after, before }: CoverageGap, now: number): string {
  const { stored } = words.health;
  const from = formatClockTime(after, now);
  return before > after ? stored.gap(from, formatClockTime(before, now)) : stored.gapAround(from);
}
