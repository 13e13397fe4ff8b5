import { formatTimeAgo } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import type { BackupFrequency } from '../../settings.ts';
import { day } from '../../time.ts';

/** The state of the backups, as far as the reminder needs it. */
export interface BackupStatus {
  lastAt: number | null;
  /** The number of user data changes without a backup, and the times of the first and last. */
  made: number;
  firstAt: number | null;
  latestAt: number | null;
  /** Whether the mirror is incomplete because the browser could not write it. */
  isBehind: boolean;
}

/** How long user data may go without a backup before the user is reminded, in milliseconds. */
const reminderAfter: Record<BackupFrequency, number> = {
  daily: 3 * day,
  weekly: 14 * day,
  off: 30 * day,
};

/** A reminder if user data has gone without a backup for too long or is not mirrored; otherwise `null`. */
export function backupReminder(
  { lastAt, made, firstAt, latestAt, isBehind }: BackupStatus,
  rhythm: BackupFrequency,
  now: number,
): string | null {
  if (firstAt === null || latestAt === null) return null;
  if (lastAt !== null && latestAt <= lastAt) return null;
  if (isBehind) return t('backup_mirrorIncomplete');
  if (now - (lastAt ?? firstAt) < reminderAfter[rhythm]) return null;
  return lastAt === null
    ? t('backup_reminderNeverBackedUp', { count: made })
    : t('backup_reminder', { ago: formatTimeAgo(lastAt, now) });
}
