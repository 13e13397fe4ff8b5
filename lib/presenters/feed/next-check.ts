import type { CheckReason } from '../../feed/next-check.ts';
import { formatClockTime } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/** When a channel is checked next, and why then. */
export interface NextCheckLabel {
  time: string;
  /** `null` if the check is already due. */
  reason: string | null;
}

/** Describes the next check. */
export function nextCheckLabel(
  { nextDueAt, reason }: { nextDueAt: number; reason: CheckReason },
  now: number,
): NextCheckLabel {
  if (nextDueAt <= now) return { time: t('feed_checkDue'), reason: null };
  return { time: formatClockTime(nextDueAt, now), reason: t(`health_feed_checkReason_${reason}`) };
}

/** The number of items in the feed at the last check. */
export function feedContentsLabel(items: number, rejects: number): string {
  const count = t('count_articles', { count: items });
  return rejects === 0 ? count : t('feed_contentsWithInvalid', { items: count, rejects });
}
