import type { Coverage, CoverageGap } from '../../article/model/coverage.ts';
import { formatClockTime, formatLongDate } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/**
 * How complete a channel's record is: its latest unbroken stretch, the number of possible gaps before it, and the date
 * up to which articles were removed.
 */
export function channelCoverageSummary(
  latest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
): string {
  if (!latest) return t('health_coverage_none');
  if (removedTo !== null && removedTo >= latest.from)
    return t('health_coverage_completeAfter', { date: formatLongDate(removedTo) });
  const date = formatLongDate(latest.from);
  if (gaps > 0) return t('health_coverage_completeAfterGaps', { date, count: gaps });
  return latest.reachesStart
    ? t('health_coverage_completeFromStart', { date })
    : t('health_coverage_complete', { date });
}

/** The period in which articles may be missing. A wrong date in the feed can put its end before its start. */
export function coverageGapLabel({ after, before }: CoverageGap, now: number): string {
  const from = formatClockTime(after, now);
  return before > after
    ? t('health_coverage_gap', { after: from, before: formatClockTime(before, now) })
    : t('health_coverage_gapAround', { time: from });
}
