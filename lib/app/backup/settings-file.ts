import {
  maxSettingsFileBytes,
  readSettingsFile,
  type SettingsFileFailure,
  writeSettingsFile,
} from '../../backup/settings-file.ts';
import { calendarDay } from '../../calendar-day.ts';
import { readOwnSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { compareSettings, type SettingChanges } from './compare-settings.ts';

/** The user's own settings as a file to save, with the date in its name. */
export async function createSettingsFile(): Promise<{ name: string; blob: Blob }> {
  const now = Date.now();
  const text = writeSettingsFile(await readOwnSettings(), now);
  return {
    name: `reex-reader-settings-${calendarDay(now)}.json`,
    blob: new Blob([text], { type: 'application/json' }),
  };
}

/** Reads the settings of a file and compares them with the user's own. Nothing is stored yet. */
export async function openSettingsFile(
  file: Blob,
): Promise<Result<SettingChanges, SettingsFileFailure>> {
  if (file.size > maxSettingsFileBytes) return err('tooLarge');
  const read = readSettingsFile(await file.text());
  return read.ok ? ok(await compareSettings(read.value)) : read;
}
