import type { BackupFailure } from '../../backup/format.ts';
import { t } from '../../i18n/t.ts';

/** Why a file was not taken in, and what can be done. */
export function backupFailureMessage(failure: BackupFailure, maxBytes: number): string {
  return failure === 'tooLarge'
    ? t('restore_failure_tooLarge', { megabytes: maxBytes / 1_000_000 })
    : t(`restore_failure_${failure}`);
}
