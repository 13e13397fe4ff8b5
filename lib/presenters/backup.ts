import type { BackupFailure } from '../backup/format.ts';
import type { MergedKind, MergeTally } from '../backup/merge-user-data.ts';
import { formatList } from '../i18n/format-list.ts';
import { formatTimeAgo } from '../i18n/format-timestamp.ts';
import { t } from '../i18n/t.ts';
import type { BackupFrequency } from '../settings.ts';
import { day } from '../time.ts';

/** The state of the backups, as far as the reminder needs it. */
export interface BackupStatus {
  lastAt: number | null;
  /** The number of saved articles and highlights, and the times of the first and last change. */
  entries: number;
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
  { lastAt, entries, firstAt, latestAt, isBehind }: BackupStatus,
  frequency: BackupFrequency,
  now: number,
): string | null {
  if (firstAt === null || latestAt === null) return null;
  if (lastAt !== null && latestAt <= lastAt) return null;
  if (isBehind) return t('backup_mirrorIncomplete');
  if (now - (lastAt ?? firstAt) < reminderAfter[frequency]) return null;
  return lastAt === null
    ? t('backup_reminderNeverBackedUp', { count: entries })
    : t('backup_reminder', { ago: formatTimeAgo(lastAt, now) });
}

/** The result of a restore. */
export interface RestoredCounts {
  tallies: Record<MergedKind, MergeTally>;
  /** For each kind, whether conflicting entries were written. */
  overwritten: Record<MergedKind, boolean>;
  briefings: number;
  settings: number;
  articles: number;
  /** Whether the restore was not canceled before the last article. */
  isComplete: boolean;
}

type CountedKey =
  | `restore_restored_${MergedKind | 'articles' | 'settings'}`
  | 'count_briefings'
  | 'count_savedArticles';

/** The count of a kind as a list of one; empty if it is zero. */
const counted = (key: CountedKey, count: number): string[] =>
  count > 0 ? [t(key, { count })] : [];

/** Summarizes a restore. */
export function restoreMessage({
  tallies,
  overwritten,
  briefings,
  settings,
  articles,
  isComplete,
}: RestoredCounts): string {
  const merged = (['highlights', 'saved', 'reading'] as const).flatMap((kind) =>
    counted(
      `restore_restored_${kind}`,
      tallies[kind].added + (overwritten[kind] ? tallies[kind].differing : 0),
    ),
  );
  const parts = [
    ...merged,
    ...counted('restore_restored_articles', articles),
    ...counted('restore_restored_settings', settings),
    ...counted('count_briefings', briefings),
  ];
  if (parts.length === 0) return t(isComplete ? 'restore_nothingNew' : 'restore_canceled');
  const summary = t('restore_restored', { parts: formatList(parts) });
  return isComplete ? summary : t('restore_canceledPartway', { restored: summary });
}

/** How many entries of each kind the mirror had. */
export interface RecoveredCounts {
  saved: number;
  highlights: number;
  briefings: number;
}

/** Reports what was restored from the mirror after the database was lost. */
export function recoveryMessage(
  { saved, highlights, briefings }: RecoveredCounts,
  ago: string,
): string {
  const parts = [
    ...counted('count_savedArticles', saved),
    ...counted('restore_restored_highlights', highlights),
    ...counted('count_briefings', briefings),
  ];
  return t('recovery_summary', { ago, parts: formatList(parts) });
}

/** Why a backup file was not restored, and what the user can do. */
export function backupFailureMessage(failure: BackupFailure, maxBytes: number): string {
  return failure === 'tooLarge'
    ? t('restore_failure_tooLarge', { megabytes: maxBytes / 1_000_000 })
    : t(`restore_failure_${failure}`);
}
