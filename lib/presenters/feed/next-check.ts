import type { Reason } from '../../feed/schedule.ts';
import { words } from '../../i18n/en.ts';
import { clockTime } from '../../i18n/format-time.ts';

/** When a channel is asked again, and why then. */
export interface NextCheckWords {
  when: string;
  /** `null` where it is due already. */
  why: string | null;
}

/** The next check in words. */
export function nextCheckWords(
  { nextDueAt, reason }: { nextDueAt: number; reason: Reason },
  now: number,
): NextCheckWords {
  if (nextDueAt <= now) return { when: words.options.dueNow, why: null };
  return { when: clockTime(nextDueAt, now), why: words.health.feed.why[reason] };
}
