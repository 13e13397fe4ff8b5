import { words } from '../../i18n/en.ts';
import { formatClockTime, formatTimestamp } from '../../i18n/format-time.ts';

/** While nothing is wrong: when news came last and when it is asked for again. */
export function feedHealthSummary(
  { succeededAt, nextDueAt }: { succeededAt: number | null; nextDueAt: number },
  now: number,
): string {
  if (succeededAt === null) return words.health.notAsked;
  const ago = formatTimestamp(succeededAt, now);
  if (nextDueAt <= now) return words.health.wellDue(ago);
  return words.health.well(ago, formatClockTime(nextDueAt, now));
}
