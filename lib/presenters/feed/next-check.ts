import type { CheckReason } from '../../feed/schedule.ts';
import { words } from '../../i18n/en.ts';
import { formatClockTime } from '../../i18n/format-time.ts';

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
  if (nextDueAt <= now) return { time: words.options.dueNow, reason: null };
  return { time: formatClockTime(nextDueAt, now), reason: words.health.feed.why[reason] };
}
