import type { FeedFailure } from '../../feed/failure.ts';
import {
  daysBetween,
  formatClockTime,
  formatShortDate,
  formatTimeOfDay,
} from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import type { ChannelId } from '../../site/channels.ts';
import { feedFailureMessage } from '../feed/feed-failure.ts';

export interface GapSpan {
  channel: ChannelId;
  after: number;
  before: number;
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
