import { formatClockTime, formatTimestamp } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/** The times of the last update and the next check, while the feed works. */
export function feedHealthSummary(
  { succeededAt, nextDueAt }: { succeededAt: number | null; nextDueAt: number },
  now: number,
): string {
  if (succeededAt === null) return t('feed_notChecked');
  const ago = formatTimestamp(succeededAt, now);
  if (nextDueAt <= now) return t('health_summary_workingCheckDue', { ago });
  return t('health_summary_working', { ago, next: formatClockTime(nextDueAt, now) });
}
