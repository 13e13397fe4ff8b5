import type { BackupFailure } from '../../backup/format.ts';
import { t } from '../../i18n/t.ts';

/** Why a backup file was not restored, and what the user can do. */
export function backupFailureMessage(failure: BackupFailure, maxBytes: number): string {
  return failure === 'tooLarge'
    ? t('restore_failure_tooLarge', { megabytes: maxBytes / 1_000_000 })
    : t(`restore_failure_${failure}`);
}
