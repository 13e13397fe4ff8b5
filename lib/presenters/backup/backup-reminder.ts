import { formatTimeAgo } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import type { BackupFrequency } from '../../settings.ts';
import { day } from '../../time.ts';

/** How the backups stand, as far as a reminder needs to know. */
export interface BackupStatus {
  lastAt: number | null;
  /** How much was made, and when the first and the last of it. */
  made: number;
  firstAt: number | null;
  latestAt: number | null;
  /** Whether the second copy lacks something, because the browser could not write it. */
  isBehind: boolean;
}

/** How long something may be in no backup before that is said. */
const reminderAfter: Record<BackupFrequency, number> = {
  daily: 3 * day,
  weekly: 14 * day,
  off: 30 * day,
};

/** A sentence where something that the reader made has been in no backup for too long, or has no second copy; else `null`. */
export function backupReminder(
  { lastAt, made, firstAt, latestAt, isBehind }: BackupStatus,
  rhythm: BackupFrequency,
  now: number,
): string | null {
  if (firstAt === null || latestAt === null) return null;
  if (lastAt !== null && latestAt <= lastAt) return null;
  if (isBehind) return t('backup_behind');
  if (now - (lastAt ?? firstAt) < reminderAfter[rhythm]) return null;
  return lastAt === null
    ? t('backup_reminderNone', { count: made })
    : t('backup_reminder', { ago: formatTimeAgo(lastAt, now) });
}
