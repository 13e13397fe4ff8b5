import { err, ok, type Result } from '../result.ts';
import type { Settings } from '../settings.ts';
import { stableJson } from './stable-json.ts';

/** Name and version of the format, which is described in docs/backup-format.md. */
export const settingsFormat = { name: 'reex-settings', version: 1 } as const;

/** The largest file that is read. Settings with all lists full take a tenth of it. */
export const maxSettingsFileBytes = 5_000_000;

/** Why settings can't be imported from a file. */
export type SettingsFileFailure = 'tooLarge' | 'notJson' | 'notSettings' | 'newer';

/** Settings as the text of a file. */
export function writeSettingsFile(settings: Settings, createdAt: number): string {
  const { name: format, version } = settingsFormat;
  return `${stableJson({ format, version, createdAt, settings }, 1)}\n`;
}

/** The settings of a file, not validated yet. */
export function readSettingsFile(
  text: string,
): Result<Record<string, unknown>, SettingsFileFailure> {
  let file: Record<string, unknown>;
  try {
    file = Object(JSON.parse(text));
  } catch {
    return err('notJson');
  }
  const { format, version, settings } = file;
  const isFormat = format === settingsFormat.name && typeof version === 'number';
  if (!isFormat || typeof settings !== 'object' || settings === null) return err('notSettings');
  if (version > settingsFormat.version) return err('newer');
  return version < settingsFormat.version ? err('notSettings') : ok({ ...settings });
}
