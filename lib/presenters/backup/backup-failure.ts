import type { BackupFailure } from '../../backup/format.ts';
import { restoreWords } from '../../i18n/en/restore.ts';

/** Why a file was not taken in, and what can be done. */
export function backupFailureMessage(failure: BackupFailure, maxBytes: number): string {
  const { failure: sentences } = restoreWords;
  return failure === 'tooLarge' ? sentences.tooLarge(maxBytes / 1_000_000) : sentences[failure];
}
