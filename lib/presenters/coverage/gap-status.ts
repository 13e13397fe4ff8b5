import type { FeedFailure } from '../../feed/failure.ts';
import type { ChannelId } from '../../site/site.ts';
import { words } from '../../i18n/en.ts';
import { clockTime, daysBetween, shortDate, timeOfDay } from '../../i18n/format-time.ts';
import { failureSentence } from '../feed/feed-failure.ts';

export interface GapSpan {
  channel: ChannelId;
  after: number;
  before: number;
}

/** The job that closes it, as far as it is told. */
export interface Repair {
  page: number;
  pages: number;
  dueAt: number;
  failure: FeedFailure | null;
  stuck: 'pages' | 'feedEnds' | null;
}

/** What may be missing. An odd date in the feed can put the end before the beginning. */
export function gapWords({ channel, after, before }: GapSpan, now: number): string {
  const { gap, gapAround } = words.record;
  const isOneDay = daysBetween(after, before) === 0;
  const [from, to] = isOneDay
    ? [clockTime(after, now), timeOfDay(before)]
    : [shortDate(after, now), shortDate(before, now)];
  const isMoment = before <= after || (isOneDay && timeOfDay(after) === to);
  return isMoment ? gapAround[channel](clockTime(after, now)) : gap[channel](from, to);
}

/** What is being done about it, or why nothing is; `null` where there is no job for it. */
export function repairWords(repair: Repair | null, now: number): string | null {
  if (!repair) return null;
  const { page, pages, dueAt, failure, stuck } = repair;
  if (stuck === 'pages') return words.record.givenUp(pages);
  if (stuck === 'feedEnds') return words.record.feedEnds;
  return failure ? failureSentence(failure, dueAt, now) : words.record.repairing(page);
}

/** Whether it would not go on by itself right away, so that the reader may want to try again. */
export const isHeldUp = (repair: Repair | null): boolean =>
  repair !== null && (repair.stuck !== null || repair.failure !== null);
