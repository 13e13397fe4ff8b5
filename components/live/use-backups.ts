import { type BackupState, readBackupState } from '../../lib/store/backup/backup-state.ts';
import { latest, useRestingLive } from './use-live.ts';

/** The state of the backups; `undefined` until loaded. */
export const useBackupState = (): BackupState | undefined =>
  latest(useRestingLive(readBackupState));
