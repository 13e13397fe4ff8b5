import type { Coverage } from '../article/model/coverage.ts';
import type { FeedFailure } from '../feed/failure.ts';
import { formatDay } from '../i18n/format-date.ts';
import {
  daysBetween,
  formatClockTime,
  formatShortDate,
  formatTimeOfDay,
} from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import type { ChannelId } from '../site/channel-id.ts';
import { feedFailureMessage } from './failure.ts';

/**
 * How far back the list is complete, and whether it may have gaps; `null` before the first poll. `removedTo`: the date
 * up to which articles were removed.
 */
export function coverageLine(
  oldest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
  now: number,
): string | null {
  if (!oldest) return null;
  if (removedTo !== null && removedTo >= oldest.from) {
    return completeAfter(formatShortDate(removedTo, now), gaps);
  }
  if (!oldest.reachesStart) return completeSince(formatShortDate(oldest.from, now), gaps);
  return gaps === 0
    ? t('coverage_completeToEnd')
    : t('coverage_completeToEndWithGaps', { count: gaps });
}

const completeSince = (date: string, gaps: number): string =>
  gaps === 0
    ? t('coverage_completeSince', { date })
    : t('coverage_completeSinceWithGaps', { count: gaps, date });

const completeAfter = (date: string, gaps: number): string =>
  gaps === 0
    ? t('coverage_completeAfter', { date })
    : t('coverage_completeAfterWithGaps', { count: gaps, date });

/**
 * How complete a channel's articles are: since when without a gap, how many possible gaps come before that, and up to
 * which date articles were removed.
 */
export function channelCoverageSummary(
  latest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
): string {
  if (!latest) return t('health_coverage_none');
  if (removedTo !== null && removedTo >= latest.from)
    return t('coverage_completeAfter', { date: formatDay(removedTo) });
  const date = formatDay(latest.from);
  if (gaps > 0) return t('health_coverage_completeAfterGaps', { date, count: gaps });
  return latest.reachesStart
    ? t('health_coverage_completeFromStart', { date })
    : t('health_coverage_complete', { date });
}

/** A possible gap in a channel's coverage. */
export interface GapSpan {
  channel: ChannelId;
  after: number;
  before: number;
}

/**
 * The period in which articles may be missing, with the time of day. A wrong date in the feed can put its end before
 * its start.
 */
export function coverageGapLabel({ channel, after, before }: GapSpan, now: number): string {
  const from = formatClockTime(after, now);
  return before > after
    ? t(`gap_betweenTimes_${channel}`, { after: from, before: formatClockTime(before, now) })
    : t(`gap_aroundTime_${channel}`, { time: from });
}

/** The job that fills a gap. */
export interface GapRepair {
  page: number;
  pages: number;
  dueAt: number;
  failure: FeedFailure | null;
  stuck: 'pages' | 'feedEnds' | null;
}

/** Describes a possible gap. A wrong date in the feed can put its end before its start. */
export function gapDescription({ channel, after, before }: GapSpan, now: number): string {
  const isOneDay = daysBetween(after, before) === 0;
  const [from, to] = isOneDay
    ? [formatClockTime(after, now), formatTimeOfDay(before)]
    : [formatShortDate(after, now), formatShortDate(before, now)];
  const isMoment = before <= after || (isOneDay && formatTimeOfDay(after) === to);
  return isMoment
    ? t(`gap_aroundTime_${channel}`, { time: formatClockTime(after, now) })
    : t(`gap_betweenTimes_${channel}`, { after: from, before: to });
}

/** The progress of a gap's repair, or why it is not running; `null` if no job exists. */
export function gapRepairStatus(repair: GapRepair | null, now: number): string | null {
  if (!repair) return null;
  const { page, pages, dueAt, failure, stuck } = repair;
  if (stuck === 'pages') return t('gap_stoppedAfterPages', { count: pages });
  if (stuck === 'feedEnds') return t('coverage_feedEndReached');
  return failure ? feedFailureMessage(failure, dueAt, now) : t('gap_loadingPage', { page });
}

/** Whether the repair is waiting, so that the user may want to retry. */
export const isRepairStalled = (repair: GapRepair | null): boolean =>
  repair !== null && (repair.stuck !== null || repair.failure !== null);
