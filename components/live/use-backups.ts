import { type BackupState, readBackupState } from '../../lib/store/backup/backup-state.ts';
import { latest, useLive } from './use-live.ts';

/** How the backups stand; `undefined` until it was read. */
export const useBackupState = (): BackupState | undefined => latest(useLive(readBackupState, []));
