import { setBackupFrequency } from '../../../../lib/app/backup/backup-settings.ts';
import { setRetentionRule } from '../../../../lib/app/retention/retention-settings.ts';
import { changeSettings } from '../../../../lib/app/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';

/** Stores values of some settings, with the same follow-up actions as their own controls. */
export async function applySettings(change: Partial<Settings>): Promise<void> {
  await changeSettings(change);
  if ('keepReadDays' in change || 'keepVersions' in change) await setRetentionRule(change);
  if (change.backupFrequency) await setBackupFrequency(change.backupFrequency);
}
