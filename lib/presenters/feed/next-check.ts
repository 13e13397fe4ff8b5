import type { CheckReason } from '../../feed/schedule.ts';
import { formatClockTime } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/** When a channel is asked again, and why then. */
export interface NextCheckLabel {
  time: string;
  /** `null` where it is due already. */
  reason: string | null;
}

/** The next check in words. */
export function nextCheckLabel(
  { nextDueAt, reason }: { nextDueAt: number; reason: CheckReason },
  now: number,
): NextCheckLabel {
  if (nextDueAt <= now) return { time: t('settings_dueNow'), reason: null };
  return { time: formatClockTime(nextDueAt, now), reason: t(`health_feed_why_${reason}`) };
}

/** What a feed held when it was last read. */
export function feedContentsLabel(items: number, rejects: number): string {
  const count = t('settings_items', { count: items });
  return rejects === 0 ? count : t('settings_itemsWithRejects', { items: count, rejects });
}
